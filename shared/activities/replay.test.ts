import { describe, expect, it } from 'vitest';
import { timeLine } from '../kernel/replay/line.ts';
import { shownLog } from '../kernel/replay/shown-log.ts';
import type { RecordedEvent } from '../kernel/model.ts';
import { act, definition, stateOf as definitionState } from './community-definition/testing/play.ts';
import { asking, stateOf as askState } from './ask/testing/play.ts';
import { registry } from './index.ts';

const shown = (log: readonly RecordedEvent[]): string => JSON.stringify(shownLog(registry, log));

describe('[K10] what was hidden is at no moment in a replay’s log', () => {
  it('Ask: a card that was hidden takes its answer along, and nobody else’s', () => {
    const room = asking(3, { answers: (index, question) => (question === 0 ? (['A quiet corner', 'Longer hours', 'A place for teens'][index] ?? null) : null), to: 'theming' });
    const state = askState(room);
    const answer = [...state.answers.values()].find(({ text }) => text === 'A quiet corner');
    const card = [...state.cards.values()].find((one) => one.answer === answer?.id);
    room.host({ type: 'hideText', id: card?.id ?? '', hidden: true });
    expect(JSON.stringify(room.log())).toContain('A quiet corner');
    expect(shown(room.log())).not.toContain('A quiet corner');
    expect(shown(room.log())).toContain('Longer hours');
    room.host({ type: 'hideText', id: card?.id ?? '', hidden: false });
    expect(shown(room.log())).toContain('A quiet corner');
  });
  it('[CD1] Community Definition: every wording of a hidden line is gone, those before it too', () => {
    const room = definition(2, { lines: ['First wording', 'Another line'] });
    const [person = ''] = [...room.state().people.keys()];
    act(room, person, { type: 'writeLine', text: 'Second wording' });
    room.host({ type: 'hideText', id: definitionState(room).lines.get(person)?.id ?? '', hidden: true });
    act(room, person, { type: 'writeLine', text: 'Third wording' });
    expect(shown(room.log())).not.toMatch(/First wording|Second wording|Third wording/);
    expect(shown(room.log())).toContain('Another line');
  });
  it('[CD3] Community Definition: hiding one version of a text takes all that led to it and grew from it', () => {
    const room = definition(4, { to: 'pairs/1' });
    const draft = () => [...(definitionState(room).work.get('pairs/1')?.values() ?? [])][0]?.drafts[0];
    const write = (text: string): void => {
      const { version = 0, pen = '' } = draft() ?? {};
      const outcome = act(room, pen ?? '', { type: 'reviseText', draft: 0, base: version, text });
      expect(outcome.ok).toBe(true);
    };
    write('We share');
    write('We share bread');
    room.host({ type: 'hideText', id: `${draft()?.id}.${draft()?.version}`, hidden: true });
    write('We share bread and salt');
    expect(JSON.stringify(room.log())).toContain('We share bread and salt');
    expect(shown(room.log())).not.toContain('We share');
  });
});

describe('what came to the wall by an exercise’s own means is marked, what was taken off it is not', () => {
  it.each([
    ['common-ground', { type: 'itemRead', read: true }, { type: 'itemRead', read: false }],
    ['common-ground', { type: 'groupRevealed' }, { type: 'groupCovered' }],
    ['common-ground', { type: 'sharedRevealed', shown: true }, { type: 'sharedRevealed', shown: false }],
    ['common-ground', { type: 'guessesShown', shown: true }, { type: 'guessesShown', shown: false }],
    ['question-card', { type: 'guessesShown', shown: true }, { type: 'guessesShown', shown: false }],
    ['community-definition', { type: 'textsRevealed', shown: true }, { type: 'textsRevealed', shown: false }],
    ['community-definition', { type: 'versionShown', shown: true }, { type: 'versionSaved' }],
    ['community-definition', { type: 'ratingsShown', shown: true }, { type: 'ratingsShown', shown: false }],
    ['ask', { type: 'themeShown', name: 'n1', was: null }, { type: 'themeShown', name: null, was: 'n1' }],
    ['ask', { type: 'narrativeShown', shown: true }, { type: 'narrativeShown', shown: false }],
    ['ask', { type: 'ratingsShown', shown: true }, { type: 'rated' }],
  ] as const)('%s: %o', (activity, shows, takesOff) => {
    const config = registry.get(activity)?.presets[0].config as unknown;
    const step = { run: 'r', stage: 's', pass: 1 };
    const of = (event: { readonly type: string }, rev: number): RecordedEvent => ({ rev, at: rev, by: 'system', commandId: `c${rev}`, event: { type: 'activity', step, event } });
    const planned: RecordedEvent = { rev: 1, at: 1, by: 'system', commandId: 'c1', event: { type: 'planChanged', plan: [{ run: 'r', activity, version: 1, preset: null, config }] } };
    expect(timeLine(registry, [planned, of(takesOff, 2), of(shows, 3)]).marks).toEqual([{ rev: 3, kind: 'reveal' }]);
  });
});

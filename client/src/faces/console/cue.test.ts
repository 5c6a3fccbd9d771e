import { describe, expect, it } from 'vitest';
import type { ConsoleRoom } from '../../../../shared/kernel/views.ts';
import { words as ask } from '../../activities/ask/text-host.ts';
import { words as definition } from '../../activities/community-definition/text-host.ts';
import { text } from '../../text/en/console.ts';
import { words as askWords } from '../../activities/ask/text.ts';
import { words as definitionWords } from '../../activities/community-definition/text.ts';
import { cueOf } from './cue.ts';

type Seen = Pick<ConsoleRoom, 'phase' | 'step' | 'progress'>;
const WORDS = { ask: merged(ask, askWords), definition: merged(definition, definitionWords) };
function merged(host: typeof ask, own: typeof askWords): Parameters<typeof cueOf>[2] {
  return { ways: host.ways ?? {}, stages: Object.fromEntries(Object.entries(host.stages).map(([id, stage]) => [id, { ...stage, ...(own.stages[id] ?? { name: '', title: '' }) }])) };
}
function at(stage: string, progress: Seen['progress'], phase: Seen['phase'] = 'open'): Seen {
  const step = { run: 'r1', stage, pass: 1 };
  return { phase, progress, step: { key: `r1/${stage}/1`, step, activity: 'ask', index: 1, of: 1, minutes: null, writing: false } };
}
const people = (done: number, of: number): Seen['progress'] => ({ done, of, unit: 'people' });
const asked = { rating: { result: null } };
const shown = { rating: { result: { kind: 'agreed', bars: null } } };

describe('what the host says', () => {
  it.each([['ringstrue', WORDS.ask, 'Does this ring true to you? Tap your answer on your phone.'], ['agreement', WORDS.definition, 'Can you live with these words? Tap your answer on your phone.']])(
    '[CD7] %s: asks to rate until all are in or the host closed, and not after', (stage, words, ask) => {
      expect(cueOf(at(stage, people(2, 3)), asked, words).lines).toContain(ask);
      for (const after of [cueOf(at(stage, people(3, 3)), asked, words), cueOf(at(stage, people(2, 3)), shown, words)]) {
        expect(after.lines.length).toBeGreaterThan(0);
        expect(after.lines.join(' ')).not.toMatch(/tap/i);
      }
    });
  it('nobody here is not everybody in; a stage without such words keeps its own, a way its way’s', () => {
    expect(cueOf(at('ringstrue', people(0, 0)), asked, WORDS.ask).lines).toEqual(ask.stages['ringstrue']?.say);
    expect(cueOf(at('weighing', people(3, 3)), {}, WORDS.ask).lines).toEqual(ask.stages['weighing']?.say);
    expect(cueOf(at('asking', people(0, 3)), { way: 'self' }, WORDS.ask).lines).toEqual(ask.ways?.['asking/self']);
  });
  it('greets in the lobby, thanks at the end, and says nothing while the words are on their way', () => {
    expect(cueOf(at('asking', null, 'lobby'), null, undefined)).toEqual({ lines: text.say.lobby, stuck: '' });
    expect(cueOf(at('asking', null, 'ended'), null, WORDS.ask)).toEqual({ lines: text.say.ended, stuck: '' });
    expect(cueOf(at('asking', null), null, undefined)).toEqual({ lines: [], stuck: '' });
  });
});

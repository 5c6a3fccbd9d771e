import { describe, expect, it } from 'vitest';
import type { CommonGroundConfig } from '../../../../shared/activities/common-ground/model.ts';
import { registry } from '../../../../shared/activities/index.ts';
import { loadAllWords, loadPaper } from '../../room/activities-host.ts';
import { cuesOf } from './cues.ts';
import { partsOf, sizeOf, tableUrl } from './parts.ts';
import type { Forms } from './parts.ts';

const PLAN = ['community-definition', 'common-ground', 'ask', 'question-card', 'closing'].map((activity) => ({ run: `run-${activity}`, activity, config: registry.get(activity)?.presets[0].config as unknown }));

async function formsOf(plan = PLAN): Promise<readonly Forms[]> {
  return Promise.all(plan.map(async ({ run, activity, config }) => ({ run, exercise: activity, slips: await loadPaper(activity, config) })));
}
async function wordsOf(): Promise<Parameters<typeof cuesOf>[2]> {
  return new Map(await Promise.all(PLAN.map(async ({ activity }) => [activity, await loadAllWords(activity)] as const)));
}

describe('the print job of a plan', () => {
  it('has the forms of its exercises and nothing of others', async () => {
    const ids = (await formsOf(PLAN.filter(({ activity }) => activity === 'common-ground'))).flatMap(({ slips }) => slips.map(({ id }) => id));
    expect(ids).toEqual(['list', 'debrief']);
    expect(partsOf(await formsOf([]), [], { tables: 2, people: 4 }).map(({ id }) => id)).toEqual(['door', 'tents']);
  });

  it('follows the settings: no groups, no group slip; no agreement, no slip for it', async () => {
    const slips = async (preset: number) => (await loadPaper('community-definition', registry.get('community-definition')?.presets[preset]?.config)).map(({ id }) => id);
    expect(await slips(0)).toEqual(['solo', 'pairs', 'groups', 'drafting', 'agreement']);
    expect(await slips(1)).toEqual(['solo', 'pairs', 'drafting']);
  });

  it.each([[2, 3], [12, 10]])('with %i tables and %i people on paper: a sign for each table, a slip for each person, full sheets', async (tables, people) => {
    const parts = partsOf(await formsOf(), [], { tables, people });
    const pieces = (id: string) => parts.find((part) => part.id.endsWith(id))?.sheets.flatMap((sheet) => sheet.pieces) ?? [];
    expect(pieces('tents').map((piece) => (piece.kind === 'tent' ? piece.number : null))).toEqual(Array.from({ length: tables }, (_, at) => at + 1));
    expect(pieces('/list').map((piece) => (piece.kind === 'slip' ? piece.number : null))).toEqual(Array.from({ length: tables }, (_, at) => at + 1));
    expect(pieces('/solo')).toHaveLength(Math.ceil(people / 4) * 4);
    expect(pieces('/pairs')).toHaveLength(Math.ceil(Math.ceil(people / 2) / 2) * 2);
    expect(pieces('/card')).toHaveLength(people);
  });

  it('[AS3] the card of Ask has every question and a box for consent, unticked', async () => {
    const [card] = await loadPaper('ask', registry.get('ask')?.presets[0].config);
    expect(card?.blocks.flatMap((block) => ('lines' in block ? [block.label] : []))).toHaveLength(4);
    expect(card?.blocks.filter((block) => 'ticks' in block)).toEqual([{ label: expect.any(String) as unknown, ticks: ['You may show my words to others'] }]);
  });
});

describe('a question on paper', () => {
  it('[QC1] has lines to write on and no name, the guess first; what is only talked about has no slip', async () => {
    const slips = (preset: string) => loadPaper('question-card', registry.get('question-card')?.presets.find(({ id }) => id === preset)?.config);
    const [answer] = await slips('answers');
    expect(answer).toMatchObject({ per: 'person', size: 'quarter', title: 'What do we all seem to want?', blocks: [{ lines: 5 }] });
    expect(answer?.lead.join()).toContain('Leave your name off');
    expect((await slips('guess'))[0]?.blocks).toEqual([{ label: 'Out of 100 people', lines: 1 }, { lines: 4 }]);
    expect(await slips('talk')).toEqual([]);
  });

  it('stands under the others of a debrief, on a half sheet or a whole one; [QC3] what comes next has its own', async () => {
    const config = registry.get('common-ground')?.presets[0].config as CommonGroundConfig;
    const debrief = async (questions: readonly string[]) => (await loadPaper('common-ground', { ...config, questions })).find(({ id }) => id === 'debrief');
    expect((await debrief(config.questions))?.blocks.map(({ label }) => label)).toEqual(['Minutes to find 5 things', ...config.questions]);
    expect((await debrief(config.questions))?.size).toBe('half');
    expect(await debrief([...config.questions, 'a', 'b'])).toMatchObject({ size: 'page' });
    expect((await loadPaper('common-ground', { ...config, questions: [], guessTime: false })).map(({ id }) => id)).toEqual(['list']);
    expect((await loadPaper('ask', registry.get('ask')?.presets[0].config)).at(-1)).toMatchObject({ id: 'promises', size: 'quarter', blocks: [{ lines: 5 }] });
  });
});

describe('the host’s cards', () => {
  it('are one for every step of the plan in order, each with words to say, something to do and help', async () => {
    const cues = cuesOf(registry, PLAN, await wordsOf(), 12);
    const steps = PLAN.flatMap(({ activity, config }) => {
      const rules = registry.get(activity);
      return rules?.stages(config, 12, 0, rules.initialState(config)).map(({ id }) => `run-${activity}/${id}/1`) ?? [];
    });
    expect(cues.map(({ key }) => key)).toEqual(steps);
    for (const cue of cues) expect([cue.say.length > 0, cue.do.length > 0, cue.stuck !== ''], cue.key).toEqual([true, true, true]);
    expect(cues[0]?.do[0]).toBe('To start it, press “Start: Community Definition”.');
    expect(cues[1]?.do[0]).toBe('To start it, press “Next: make pairs”.');
    expect(cues.map(({ last }) => last).filter((last) => last !== null)).toEqual(['Then press “End session”.']);
    expect(cues.at(-1)?.last).not.toBeNull();
  });

  it('[K1] say in their order what Next does inside a step, as its button will', async () => {
    const cues = cuesOf(registry, PLAN, await wordsOf(), 12);
    const moves = (stage: string): readonly string[] | undefined => cues.find(({ key }) => key === `${stage}/1`)?.moves;
    expect(moves('run-community-definition/solo')).toEqual([]);
    expect(moves('run-community-definition/gallery')).toEqual(['“Show text … of …”, one by one']);
    expect(moves('run-community-definition/closing')).toEqual(['“Show who made it”', '“Show where the words came from”', '“Show how the words moved”']);
    expect(moves('run-common-ground/reveal')).toEqual(['“Show group …”, one by one', '“Show what several groups share”']);
    expect(moves('run-common-ground/debrief')).toEqual(['“Show the guesses and times”', '“Next question (… of …)”, one by one']);
    expect(moves('run-ask/promises')).toEqual([]);
    expect(moves('run-question-card/ask')).toEqual([]);
    for (const { key, moves: all } of cues) for (const move of all) expect(move, key).toMatch(/^“[A-Z][^{}]+”(, one by one)?$/);
  });

  it('count a step that comes twice', async () => {
    const config = registry.get('community-definition')?.presets[2]?.config as unknown;
    const cues = cuesOf(registry, [{ run: 'a', activity: 'community-definition', config }], await wordsOf(), 20);
    expect(cues.filter(({ stage }) => stage === cues.find(({ key }) => key === 'a/drafting/1')?.stage).map(({ pass }) => pass)).toEqual([1, 2]);
  });
});

describe('signs', () => {
  it('[K5] the address of a table’s own sign says which table', () => expect(tableUrl('HTTP://10.0.0.2/J0123456789ABC', 7)).toBe('HTTP://10.0.0.2/J0123456789ABC?t=7'));
  it('long words are set smaller', () => expect(['a', 'a'.repeat(30), 'a'.repeat(60)].map((words) => sizeOf(words, [24, 48]))).toEqual(['large', 'middle', 'small']));
});

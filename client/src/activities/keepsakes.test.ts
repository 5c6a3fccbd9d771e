import { describe, expect, it } from 'vitest';
import { keepsake as ofAsk } from './ask/keepsake.ts';
import { keepsake as ofClosing } from './closing/keepsake.ts';
import { keepsake as ofCommonGround } from './common-ground/keepsake.ts';
import { keepsake as ofDefinition } from './community-definition/keepsake.ts';
import { keepsake as ofQuestion } from './question-card/keepsake.ts';

type View<Of extends (view: never) => unknown, Stage extends string> = Extract<Parameters<Of>[0], { readonly stage: Stage }>;
const line = (text: string | null) => ({ question: 0, id: 'a', text, hidden: false, skipped: false });

describe('what a phone keeps of a person’s own words', () => {
  it('[CD10] the line, what of it lives on, or else the texts it helped to make, and the room’s words', () => {
    const solo: View<typeof ofDefinition, 'solo'> = { face: 'phone', stage: 'solo', prompt: '', line: { id: 'l', text: 'people who wave', hidden: false }, skipped: false };
    expect(ofDefinition(solo)).toEqual({ wrote: ['people who wave'] });
    // Hidden from the room, but their own: it stays as it was kept.
    expect(ofDefinition({ ...solo, line: { id: 'l', text: null, hidden: true } })).toBeNull();
    expect(ofDefinition({ ...solo, line: null })).toEqual({ wrote: [] });
    const closing: View<typeof ofDefinition, 'closing'> = {
      face: 'phone', stage: 'closing', ending: 'adopted', people: 4, mine: [], final: { id: 'v', number: 1, text: 'A town of people who wave', hidden: false, lines: [] },
      origins: { line: 'people who wave', lived: [{ start: 10, end: 25 }], made: [{ stage: 'pairs', group: 1, text: 'wave more' }] },
    };
    expect(ofDefinition(closing)).toEqual({ wrote: ['people who wave'], went: ['people who wave'], made: ['A town of people who wave'] });
    expect(ofDefinition({ ...closing, origins: { ...closing.origins, lived: [] } })).toMatchObject({ went: ['wave more'] });
    expect(ofDefinition({ ...closing, final: null, origins: { line: null, lived: [], made: [] } })).toEqual({ went: [], made: [] });
  });

  it('in Ask the own answers, also as a partner typed them, and nothing a partner said; what was taken back goes', () => {
    const asking: View<typeof ofAsk, 'asking'> = { face: 'phone', stage: 'asking', way: 'interview', questions: [], checksHere: true, turn: null, refusals: 0, sheets: [{ of: 'partner', lines: [line('theirs')], consent: false }], own: { of: 'me', lines: [line('mine'), line(null)], consent: false } };
    expect(ofAsk(asking)).toEqual({ wrote: ['mine'] });
    expect(ofAsk({ ...asking, way: 'self', own: null, sheets: [{ of: 'me', lines: [line('alone')], consent: false }] })).toEqual({ wrote: ['alone'] });
    expect(ofAsk({ ...asking, way: 'field', own: null })).toBeNull();
  });

  it('the group’s finds, the answer to a question, and the promises', () => {
    const favourite = { chosen: null, skipped: false, open: false } as unknown as View<typeof ofCommonGround, 'reveal'>['favourite'];
    expect(ofCommonGround({ face: 'phone', stage: 'reveal', pass: 1, group: 1, items: [{ id: 'a', text: 'soup', hidden: false }, { id: 'b', text: null, hidden: true }], favourite, revealed: false })).toEqual({ made: ['soup'] });
    const card = { answer: { id: 'a', text: 'yes', hidden: false } } as unknown as Parameters<typeof ofQuestion>[0]['card'];
    expect(ofQuestion({ face: 'phone', stage: 'ask', card })).toEqual({ wrote: ['yes'] });
    expect(ofQuestion({ face: 'phone', stage: 'ask', card: { ...card, answer: { id: 'a', text: null, hidden: true } } })).toBeNull();
    expect(ofClosing({ face: 'phone', stage: 'promises', promises: [{ id: 'p', what: 'A shared table', who: null, by: null, work: null }] })).toEqual({ promised: ['A shared table'] });
    expect(ofClosing({ face: 'phone', stage: 'checkin', mine: null })).toBeNull();
  });
});

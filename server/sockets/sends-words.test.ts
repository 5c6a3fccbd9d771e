import { expect, it } from 'vitest';
import { registry } from '../../shared/activities/index.ts';
import type { RoomState } from '../../shared/kernel/model.ts';
import { sendsWords } from './sends-words.ts';

function sends(activity: string, type: string): boolean {
  const state = { runs: new Map([['r1', { activity }]]) } as unknown as RoomState;
  return sendsWords(registry, state, { id: 'c1', to: 'activity', as: 'p1', step: { run: 'r1', stage: 's', pass: 1 }, command: { type } });
}

it('[K4] an answer, an item or a note that was sent ends its writing; a tap, and a revision on the way, do not', () => {
  expect([sends('ask', 'writeAnswer'), sends('question-card', 'answerCard'), sends('common-ground', 'proposeItem'), sends('community-definition', 'sendWish')]).toEqual([true, true, true, true]);
  expect([sends('ask', 'placeDot'), sends('community-definition', 'reviseText'), sends('community-definition', 'passPen'), sends('nothing', 'say')]).toEqual([false, false, false, false]);
});

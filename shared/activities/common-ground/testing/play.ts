import { given, HOST, type By, type Scene, type Someone } from '../../../kernel/testing/spec.ts';
import type { CommonGroundCommand } from '../commands.ts';
import { commonGround } from '../index.ts';
import type { CommonGroundConfig, Reply } from '../model.ts';

/** Group 1: Ann, Bo and Cy; group 2: Dee and Eli. Each with a phone of their own. */
export const TWO_GROUPS: Scene<CommonGroundConfig> = {
  stage: 'race',
  people: ['ann', 'bo', 'cy', 'dee', 'eli'],
  groups: [['ann', 'bo', 'cy'], ['dee', 'eli']],
};
/** The same, but nobody of group 2 has a phone. */
export const NO_PHONES: Scene<CommonGroundConfig> = {
  ...TWO_GROUPS,
  people: ['ann', 'bo', 'cy', { id: 'dee', way: 'room', seat: null }, { id: 'eli', way: 'room', seat: null }],
};
export type Play = ReturnType<typeof raceOf>;

/** A race on a room built by hand; Ann keeps the list of group 1, and Dee, if she has a phone, that of group 2. */
export function raceOf(scene: Scene<CommonGroundConfig> = TWO_GROUPS) {
  const begun = given(commonGround, scene).enters().accepted();
  const keepers = ['ann', 'dee'].filter((id) => begun.room.person(id)?.seat !== null);
  return keepers.reduce((play, to) => play.when({ type: 'passList', to }, HOST).accepted(), begun);
}

export const lastItem = (play: Play): string => [...play.state.places.keys()].at(-1) ?? '';
export const doing = (play: Play, command: CommonGroundCommand, by: By): Play => play.when(command, by).accepted();
export const writing = (play: Play, text: string, by: By = 'ann'): Play => doing(play, { type: 'proposeItem', text }, by);
export const agreeing = (play: Play, people: readonly string[], answer: Reply = 'yes'): Play =>
  people.reduce((next, person) => doing(next, { type: 'answer', item: lastItem(next), answer }, person), play);
export const finding = (play: Play, text: string): Play => agreeing(writing(play, text), ['bo', 'cy']);
export const asleep = (id: string): Someone => ({ id, presence: 'asleep' });

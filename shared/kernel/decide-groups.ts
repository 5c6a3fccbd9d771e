import type { ParticipantId, Registry } from './activity.ts';
import { reject, type Decision } from './decision.ts';
import { blocks, drawGroups, formingStep, lastGroups, livingGroups, newNumber } from './grouping.ts';
import type { KernelEvent, RoomState } from './model.ts';
import type { Random } from './random.ts';
import { sameStep } from './step.ts';
import { plannedSteps } from './steps.ts';

/** Moves someone with everybody who must stay with them (K5). Codes: `no_groups`, `unknown_person`, `unknown_group`, `alone`. */
export function decideMove(state: RoomState, id: ParticipantId, group: number | 'new'): Decision<KernelEvent> {
  const forming = formingStep(state);
  if (!forming) return reject('no_groups');
  if (!state.people.has(id)) return reject('unknown_person');
  const groups = state.groups.get(forming.key) ?? [];
  if (group !== 'new' && !groups.some((one) => one.number === group)) return reject('unknown_group');
  const block = [...new Set([id, ...blocks(state).filter((one) => one.includes(id)).flat()])];
  if (group === 'new' && block.length < 2) return reject('alone');
  const number = group === 'new' ? newNumber(groups) : group;
  if (groups.find((one) => one.number === number)?.members.includes(id)) return [];
  return [{ type: 'peoplePlaced', step: forming.step, people: block, group: number }];
}

/** Merges one group into another; both works are kept by the activity. Codes: `no_groups`, `unknown_group`. */
export function decideMerge(state: RoomState, from: number, into: number): Decision<KernelEvent> {
  const forming = formingStep(state);
  if (!forming) return reject('no_groups');
  const groups = state.groups.get(forming.key) ?? [];
  if (from === into || !groups.some((group) => group.number === from) || !groups.some((group) => group.number === into)) return reject('unknown_group');
  return [{ type: 'groupsMerged', step: forming.step, from, into }];
}

/** Draws the current step's groups again (K2, K5). Code: `no_groups`. */
export function decideShuffle(registry: Registry, state: RoomState, random: Random): Decision<KernelEvent> {
  const forming = formingStep(state);
  if (!forming) return reject('no_groups');
  const rule = plannedSteps(registry, state).find((planned) => sameStep(planned.step, forming.step))?.stage.groups;
  if (typeof rule !== 'object') return reject('no_groups');
  return [{ type: 'groupsFormed', step: forming.step, way: 'random', groups: drawGroups(state, rule.form, 'random', random) }];
}

/** The current step takes over the last groups of another run (K5). Code: `no_groups`. */
export function decideCopy(state: RoomState, run: string): Decision<KernelEvent> {
  const forming = formingStep(state);
  const source = lastGroups(state, run);
  if (!forming || source === null || source === forming.key) return reject('no_groups');
  return [{ type: 'groupsFormed', step: forming.step, way: 'copied', groups: livingGroups(state, state.groups.get(source) ?? []) }];
}

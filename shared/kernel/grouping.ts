import type { ParticipantId, Registry } from './activity.ts';
import { groupsOfStep } from './facts.ts';
import { formByTable } from './groups/by-table.ts';
import { formGroups } from './groups/form.ts';
import { joinInTwos } from './groups/join.ts';
import { placeLatecomer } from './groups/sizes.ts';
import type { Group, GroupWay, KernelEvent, Person, RoomState } from './model.ts';
import { isAwake, present } from './people.ts';
import type { Random } from './random.ts';
import { plannedSteps, type PlannedStep } from './steps.ts';
import { sameStep, stepKey, type Step, type StepKey } from './step.ts';

/** From this many people on, groups are made by table unless the host says otherwise (K5). */
const TABLES_FROM = 13;

/** Whether phones are asked which table they sit at. */
export function asksForTables(state: RoomState): boolean {
  return state.groupWay === 'table' || (state.groupWay === null && present(state).length >= TABLES_FROM);
}

/** People who must share a group: those of one phone, and those the host linked (K5). */
export function blocks(state: RoomState): readonly (readonly ParticipantId[])[] {
  const bySeat = new Map<string, ParticipantId[]>();
  for (const person of present(state)) {
    if (person.seat !== null) bySeat.set(person.seat, [...(bySeat.get(person.seat) ?? []), person.id]);
  }
  return [...bySeat.values(), ...state.links].filter((block) => block.length > 1);
}

export type Formed = { readonly from: StepKey | null; readonly events: readonly KernelEvent[] };

/** Groups for a step entered for the first time (K5). A table's or a no-phone group's people are a group of their own. */
export function groupsFor(state: RoomState, planned: PlannedStep, random: Random): Formed {
  const rule = planned.stage.groups;
  const earlier = lastGroups(state, planned.step.run);
  if (rule === 'none') return { from: null, events: [] };
  if (rule === 'keep') return { from: earlier, events: [] };
  if (rule === 'join') {
    if (earlier === null) return { from: null, events: [] };
    const old = livingGroups(state, state.groups.get(earlier) ?? []);
    const groups = joinInTwos(old.map((group) => group.members)).map((joined, index) => ({ number: index + 1, members: joined.people }));
    return formed(planned.step, 'join', groups);
  }
  const way = wayFor(state, rule.form);
  return formed(planned.step, way, drawGroups(state, rule.form, way, random));
}

function formed(step: Step, way: GroupWay | 'join', groups: readonly Group[]): Formed {
  return { from: stepKey(step), events: [{ type: 'groupsFormed', step, way, groups }] };
}

function wayFor(state: RoomState, size: number | 'all'): GroupWay {
  if (size === 2 || size === 'all') return 'random';
  if (state.groupWay !== null) return state.groupWay;
  const tapped = [...state.seats.values()].some((seat) => seat.table !== null);
  return tapped && asksForTables(state) ? 'table' : 'random';
}

/** Draws groups of everybody who is not gone. `hand` starts from a random draw, which the host then changes. */
export function drawGroups(state: RoomState, size: number | 'all', way: GroupWay, random: Random): readonly Group[] {
  const people = present(state);
  const whole = size === 'all' ? [] : ownGroups(state, people);
  const taken = new Set(whole.flat());
  const rest = people.filter((person) => !taken.has(person.id));
  const ask = {
    people: rest.map((person) => person.id),
    together: blocks(state).map((block) => block.filter((id) => !taken.has(id))).filter((block) => block.length > 1),
    awake: new Set(people.filter(isAwake).map((person) => person.id)),
    random,
  };
  if (rest.length === 1 && whole.length > 0) return [[...(whole[0] ?? []), ...ask.people], ...whole.slice(1)].map(numbered);
  const tableOf = tablesOf(state, rest);
  if (way === 'table' && tableOf.size > 0) return withOwn(formByTable({ ...ask, tableOf }), whole);
  return [...formGroups({ ...ask, size }), ...whole].map(numbered);
}

const numbered = (members: readonly ParticipantId[], index: number): Group => ({ number: index + 1, members });

function withOwn(tables: readonly Group[], whole: readonly (readonly ParticipantId[])[]): readonly Group[] {
  const used = new Set(tables.map((group) => group.number));
  const groups = [...tables];
  for (const members of whole) {
    let number = 1;
    while (used.has(number)) number += 1;
    used.add(number);
    groups.push({ number, members });
  }
  return groups.toSorted((a, b) => a.number - b.number);
}

function tablesOf(state: RoomState, people: readonly Person[]): ReadonlyMap<ParticipantId, number> {
  const tables = new Map<ParticipantId, number>();
  for (const person of people) {
    const table = person.seat === null ? null : (state.seats.get(person.seat)?.table ?? null);
    if (table !== null) tables.set(person.id, table);
  }
  return tables;
}

/** Blocks that are a group already: one phone per table, and people without phones (K9). */
function ownGroups(state: RoomState, people: readonly Person[]): readonly (readonly ParticipantId[])[] {
  const nameless = new Set(people.filter((person) => person.way === 'table' || person.way === 'room').map((person) => person.id));
  return blocks(state).filter((block) => block.some((id) => nameless.has(id))).map((block) => block.filter((id) => state.people.get(id)?.presence !== 'gone')).filter((block) => block.length > 1);
}

export function lastGroups(state: RoomState, run: string): StepKey | null {
  let last: StepKey | null = null;
  for (const record of state.entered.values()) if (record.step.run === run && record.groupsFrom !== null) last = record.groupsFrom;
  return last;
}

export function livingGroups(state: RoomState, groups: readonly Group[]): readonly Group[] {
  return groups
    .map((group) => ({ ...group, members: group.members.filter((id) => state.people.get(id)?.presence !== 'gone') }))
    .filter((group) => group.members.length > 0);
}

/** The step whose groups the current step uses. */
export function formingStep(state: RoomState): { readonly key: StepKey; readonly step: Step } | null {
  const key = state.current && state.entered.get(stepKey(state.current))?.groupsFrom;
  const step = key && state.entered.get(key)?.step;
  return key && step ? { key, step } : null;
}

/** Puts everybody without a group where a latecomer goes (K5, K8): with their block if it has a group, else the smallest. */
export function placeUnplaced(registry: Registry, state: RoomState): readonly KernelEvent[] {
  const forming = formingStep(state);
  if (!forming) return [];
  const rule = plannedSteps(registry, state).find((planned) => sameStep(planned.step, forming.step))?.stage.groups;
  const size = typeof rule === 'object' ? rule.form : 'all';
  let groups = state.groups.get(forming.key) ?? [];
  const placed = new Set(groups.flatMap((group) => group.members));
  if (present(state).every((person) => placed.has(person.id))) return [];
  const together = blocks(state);
  const awake = new Set(present(state).filter(isAwake).map((person) => person.id));
  const events: KernelEvent[] = [];
  for (const person of present(state)) {
    if (placed.has(person.id)) continue;
    const block = together.filter((one) => one.includes(person.id)).flat();
    const fresh = [...new Set([person.id, ...block])].filter((id) => !placed.has(id) && state.people.get(id)?.presence !== 'gone');
    const home = groups.find((group) => group.members.some((id) => block.includes(id)));
    const living = livingGroups(state, groups);
    const own = fresh.length > 1 && (person.way === 'room' || person.way === 'table');
    const number = home?.number ?? (own || living.length === 0 ? newNumber(groups) : (living[placeLatecomer(living.map((group) => group.members), size, awake)]?.number ?? 1));
    events.push({ type: 'peoplePlaced', step: forming.step, people: fresh, group: number });
    for (const id of fresh) placed.add(id);
    groups = withPlaced(groups, fresh, number);
  }
  return events;
}

export function newNumber(groups: readonly Group[]): number {
  return Math.max(0, ...groups.map((group) => group.number)) + 1;
}

/** The groups after some people moved; a group left empty keeps its number and its work. */
export function withPlaced(groups: readonly Group[], people: readonly ParticipantId[], number: number): readonly Group[] {
  const moved = new Set(people);
  const others = groups.map((group) => ({ ...group, members: group.members.filter((id) => !moved.has(id)) }));
  if (!others.some((group) => group.number === number)) return [...others, { number, members: people }];
  return others.map((group) => (group.number === number ? { ...group, members: [...group.members, ...people] } : group));
}

export function currentGroups(state: RoomState): readonly Group[] {
  return groupsOfStep(state, state.current);
}

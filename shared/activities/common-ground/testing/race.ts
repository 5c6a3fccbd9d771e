import type { ParticipantId, TextId } from '../../../kernel/activity.ts';
import type { PlanItem } from '../../../kernel/model.ts';
import type { Outcome } from '../../../kernel/testing/log.ts';
import { HOST, phoneOf, tryRoom, type TryRoom } from '../../../kernel/testing/try-room.ts';
import type { Mine, RoomFace } from '../../../kernel/views.ts';
import { registry } from '../../index.ts';
import type { CommonGroundCommand } from '../commands.ts';
import { commonGround } from '../index.ts';
import type { CommonGroundConfig, CommonGroundState, Item, Reply } from '../model.ts';
import { itemAt } from '../lists.ts';
import type { CommonGroundConsoleView } from '../views-console.ts';
import type { CommonGroundPhoneView, CommonGroundScreenView } from '../views.ts';

export const MINUTE = 60_000;
type Options = {
  readonly config?: Partial<CommonGroundConfig>;
  readonly seed?: number;
  readonly language?: string;
  /** People on paper, tables and the like, after the phones have joined and before groups are made. */
  readonly setUp?: (room: TryRoom) => void;
};

function planOf(config: Partial<CommonGroundConfig> = {}): readonly PlanItem[] {
  return [
    { run: 'g', activity: 'common-ground', version: 1, preset: null, config: { ...commonGround.presets[0].config, ...config } },
    { run: 'c', activity: 'closing', version: 1, preset: null, config: { minutes: { checkin: 1, promises: 1 } } },
  ];
}

/** A room in the race, with `people` phones; seats are seat1, seat2 … */
export function race(people: number, { config = {}, seed = 1, language = 'en', setUp }: Options = {}): TryRoom {
  const room = tryRoom(registry, planOf(config), { seed, language });
  room.join(people);
  setUp?.(room);
  room.next();
  room.next();
  return room;
}

export function stateOf(room: TryRoom): CommonGroundState {
  return room.state().runs.get('g')?.state as CommonGroundState;
}
export function itemOf(room: TryRoom, id: TextId): Item {
  const item = itemAt(stateOf(room), id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

/** The groups of the current step with their members, by number. */
export function groupsOf(room: TryRoom): readonly { readonly number: number; readonly members: readonly ParticipantId[] }[] {
  const face = room.view(HOST);
  return face.face === 'console' ? face.room.memberGroups.filter(({ members }) => members.length > 0) : [];
}
export function membersOf(room: TryRoom, group: number): readonly ParticipantId[] {
  return groupsOf(room).find(({ number }) => number === group)?.members ?? [];
}
export function seatOf(room: TryRoom, person: ParticipantId): string {
  const seat = room.state().people.get(person)?.seat;
  if (!seat) throw new Error(`${person} has no phone`);
  return seat;
}

export function mineOf(room: TryRoom, person: ParticipantId): Mine {
  const face: RoomFace = room.view(phoneOf(seatOf(room, person)));
  const mine = face.face === 'phone' ? face.mine.find(({ id }) => id === person) : undefined;
  if (!mine) throw new Error(`${person} is on no phone`);
  return mine;
}
type At<View extends { readonly stage: string }, Stage extends View['stage']> = Extract<View, { readonly stage: Stage }>;
type StageId = CommonGroundPhoneView['stage'];
function at<View extends { readonly stage: string }, Stage extends StageId>(view: unknown, stage: Stage): At<View, Stage> {
  const found = view as View;
  if (found.stage !== stage) throw new Error(`the room is at ${found.stage}`);
  return found as At<View, Stage>;
}
export function phoneAt<Stage extends StageId>(room: TryRoom, person: ParticipantId, stage: Stage): At<CommonGroundPhoneView, Stage> {
  return at<CommonGroundPhoneView, Stage>(mineOf(room, person).view, stage);
}
export function screenAt<Stage extends StageId>(room: TryRoom, stage: Stage): At<CommonGroundScreenView, Stage> {
  const face = room.view('screen');
  return at<CommonGroundScreenView, Stage>(face.face === 'screen' ? face.view : null, stage);
}
export function consoleAt<Stage extends StageId>(room: TryRoom, stage: Stage): At<CommonGroundConsoleView, Stage> {
  const face = room.view(HOST);
  return at<CommonGroundConsoleView, Stage>(face.face === 'console' ? face.view : null, stage);
}

/** A person's command from the phone that speaks for them. */
export function say(room: TryRoom, person: ParticipantId, command: CommonGroundCommand): Outcome {
  return room.act(phoneOf(seatOf(room, person)), { ...command }, person);
}
export function host(room: TryRoom, command: CommonGroundCommand, as: ParticipantId | null = null): Outcome {
  return room.act(HOST, { ...command }, as);
}

export function keeperOf(room: TryRoom, group: number): ParticipantId {
  const keeper = consoleAt(room, 'race').rows.find((row) => row.group === group)?.keeper;
  if (!keeper) throw new Error(`group ${group} has no list keeper`);
  return keeper;
}
export function othersOf(room: TryRoom, group: number): readonly ParticipantId[] {
  return membersOf(room, group).filter((person) => person !== keeperOf(room, group));
}

/** The keeper writes an item; gives its id. */
export function propose(room: TryRoom, text: string, group = 1): TextId {
  const before = room.log().length;
  const outcome = say(room, keeperOf(room, group), { type: 'proposeItem', text });
  if (!outcome.ok) throw new Error(`refused: ${outcome.rejection.rejected}`);
  return newItem(room, before);
}
/** The id of the first item made since the log was `before` events long. */
export function newItem(room: TryRoom, before: number): TextId {
  for (const { event } of room.log().slice(before)) {
    if (event.type === 'activity' && 'id' in event.event && typeof event.event.id === 'string') return event.event.id;
  }
  throw new Error('no item was made');
}
export function answer(room: TryRoom, person: ParticipantId, item: TextId, reply: Reply): Outcome {
  return say(room, person, { type: 'answer', item, answer: reply });
}
/** The keeper writes an item and everyone else says yes. */
export function find(room: TryRoom, text: string, group = 1): TextId {
  const item = propose(room, text, group);
  for (const person of othersOf(room, group)) answer(room, person, item, 'yes');
  return item;
}

/** Activity events since the log was `before` events long. */
export function eventsSince(room: TryRoom, before: number): readonly { readonly type: string }[] {
  return room.log().slice(before).flatMap(({ event }) => (event.type === 'activity' ? [event.event] : []));
}

/** From the reveal to the end of the debrief; gives the times on the wall. */
export function playOut(room: TryRoom): unknown {
  while (room.state().current?.stage !== 'debrief') room.next();
  room.next();
  return screenAt(room, 'debrief').times;
}

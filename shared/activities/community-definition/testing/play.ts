import type { ParticipantId } from '../../../kernel/activity.ts';
import type { PlanItem } from '../../../kernel/model.ts';
import type { Outcome } from '../../../kernel/testing/log.ts';
import { atStage, consoleView, HOST, personView, phoneOf, tryRoom, wallView, type TryRoom } from '../../../kernel/testing/try-room.ts';
import { registry } from '../../index.ts';
import type { CommunityDefinitionCommand } from '../commands.ts';
import { communityDefinition } from '../index.ts';
import { MERGES, type CommunityDefinitionConfig, type CommunityDefinitionState, type GroupWork, type MergeKey } from '../model.ts';
import type { CommunityDefinitionConsoleView } from '../views-console.ts';
import type { CommunityDefinitionPhoneView, CommunityDefinitionScreenView } from '../views.ts';

type Options = {
  readonly config?: Partial<CommunityDefinitionConfig>;
  readonly language?: string;
  /** Paper people, tables and the like, before the first step. */
  readonly setUp?: (room: TryRoom) => void;
  /** What each phone writes in solo, in order; none: numbered lines. */
  readonly lines?: readonly string[];
  /** Where the room is taken to: 'groups/1', say. */
  readonly to?: string;
};

export function planOf(config: Partial<CommunityDefinitionConfig> = {}): readonly PlanItem[] {
  return [
    { run: 'd', activity: 'community-definition', version: 1, preset: null, config: { ...communityDefinition.presets[0].config, ...config } },
    { run: 'c', activity: 'closing', version: 1, preset: null, config: { minutes: { checkin: 1, promises: 1 } } },
  ];
}

/** A room of `people` phones (seats seat1, seat2 …) that have written their lines, taken to a stage. */
export function definition(people: number, { config = {}, language = 'en', setUp, lines, to = 'solo/1' }: Options = {}): TryRoom {
  const room = tryRoom(registry, planOf(config), { language });
  const ids = room.join(people);
  setUp?.(room);
  room.next();
  ids.forEach((id, index) => act(room, id, { type: 'writeLine', text: lines?.[index] ?? `Line number ${index + 1} says word${index + 1}` }));
  goTo(room, to);
  return room;
}

/** Presses Next until the room is in a step such as 'gallery/1'. */
export function goTo(room: TryRoom, to: string): void {
  for (let press = 0; press < 100; press += 1) {
    const { current } = room.state();
    if (current && `${current.stage}/${current.pass}` === to) return;
    const moved = room.next();
    if (!moved.ok) throw new Error(`No way to ${to}: ${moved.rejection.rejected}`);
  }
  throw new Error(`No way to ${to}`);
}

export function stateOf(room: TryRoom): CommunityDefinitionState {
  return room.state().runs.get('d')?.state as CommunityDefinitionState;
}

/** A command of a person, from the phone that speaks for them; without one the host speaks. */
export function act(room: TryRoom, person: ParticipantId, command: CommunityDefinitionCommand, step = room.state().current): Outcome {
  const seat = room.state().people.get(person)?.seat;
  return room.act(seat ? phoneOf(seat) : HOST, command, person, step);
}

export const hostAct = (room: TryRoom, command: CommunityDefinitionCommand): Outcome => room.act(HOST, command, null);

export function keyNow(room: TryRoom): MergeKey {
  const { current } = room.state();
  return MERGES.find((key) => current && key === `${current.stage}/${current.pass}`) ?? 'pairs/1';
}
export function workOf(room: TryRoom, group: number, key = keyNow(room)): GroupWork {
  const work = stateOf(room).work.get(key)?.get(group);
  if (!work) throw new Error(`no work of group ${group}`);
  return work;
}
export function groupsNow(room: TryRoom): readonly { readonly number: number; readonly members: readonly ParticipantId[] }[] {
  const face = room.view(HOST);
  return face.face === 'console' ? face.room.memberGroups.filter(({ members }) => members.length > 0) : [];
}
export const membersOf = (room: TryRoom, group: number): readonly ParticipantId[] => groupsNow(room).find(({ number }) => number === group)?.members ?? [];

/** Who holds the pen of a group's text, and the other members. */
export function penOf(room: TryRoom, group: number, draft: 0 | 1 = 0): { readonly holder: ParticipantId; readonly others: readonly ParticipantId[] } {
  const holder = workOf(room, group).drafts[draft]?.pen ?? '';
  return { holder, others: membersOf(room, group).filter((id) => id !== holder) };
}

/** The pen holder's next revision. */
export function revise(room: TryRoom, group: number, text: string, draft: 0 | 1 = 0): Outcome {
  const { holder } = penOf(room, group, draft);
  return act(room, holder, { type: 'reviseText', draft, base: workOf(room, group).drafts[draft]?.version ?? 0, text });
}

/** The group agrees and 20 s pass. */
export function agree(room: TryRoom, group: number): void {
  act(room, penOf(room, group).holder, { type: 'agreeText' });
  room.wait(20_000);
  room.system({ type: 'deadlinePassed', at: room.now() });
}

export const onPhone = <S extends CommunityDefinitionPhoneView['stage']>(room: TryRoom, person: ParticipantId, stage: S): Extract<CommunityDefinitionPhoneView, { stage: S }> => atStage(personView(room, person) as CommunityDefinitionPhoneView, stage);
export const onWall = <S extends CommunityDefinitionScreenView['stage']>(room: TryRoom, stage: S): Extract<CommunityDefinitionScreenView, { stage: S }> => atStage(wallView(room) as CommunityDefinitionScreenView, stage);
export const onConsole = <S extends CommunityDefinitionConsoleView['stage']>(room: TryRoom, stage: S): Extract<CommunityDefinitionConsoleView, { stage: S }> => atStage(consoleView(room) as CommunityDefinitionConsoleView, stage);

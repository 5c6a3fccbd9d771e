import type { ParticipantId } from '../../../kernel/activity.ts';
import type { PlanItem } from '../../../kernel/model.ts';
import type { Outcome } from '../../../kernel/testing/log.ts';
import { atStage, consoleView, HOST, personView, phoneOf, tryRoom, wallView, type TryRoom } from '../../../kernel/testing/try-room.ts';
import { registry } from '../../index.ts';
import type { AskCommand } from '../commands.ts';
import { ask } from '../index.ts';
import type { AskConfig, AskState, Theme } from '../model.ts';
import { livingThemes } from '../table.ts';
import type { AskConsoleView } from '../views-console.ts';
import type { AskPhoneView, AskScreenView } from '../views.ts';

type Options = {
  readonly config?: Partial<AskConfig>;
  readonly setUp?: (room: TryRoom) => void;
  /** Every phone answers every question with this; none: nobody answers. */
  readonly answers?: (person: number, question: number) => string | null;
  /** Where the room is taken to: 'theming', say. */
  readonly to?: string;
};

const full = ask.presets.find(({ id }) => id === '55')?.config ?? ask.presets[0].config;

export function planOf(config: Partial<AskConfig> = {}): readonly PlanItem[] {
  return [
    { run: 'a', activity: 'ask', version: 1, preset: null, config: { ...full, ...config } },
    { run: 'c', activity: 'closing', version: 1, preset: null, config: { minutes: { checkin: 1, promises: 1 } } },
  ];
}

/** A room of `people` phones (seats seat1, seat2 …) of *55*, asked by themselves unless set otherwise. */
export function asking(people: number, { config = {}, setUp, answers, to = 'asking' }: Options = {}): TryRoom {
  const room = tryRoom(registry, planOf({ way: 'self', ...config }));
  const ids = room.join(people);
  setUp?.(room);
  goTo(room, 'asking');
  ids.forEach((of, person) => full.questions.forEach((_, question) => {
    const text = answers?.(person, question) ?? null;
    if (text !== null) act(room, of, { type: 'writeAnswer', question, of, text });
  }));
  goTo(room, to);
  return room;
}

export function goTo(room: TryRoom, stage: string): void {
  for (let press = 0; press < 100; press += 1) {
    if (room.state().current?.stage === stage) return;
    const moved = room.next();
    if (!moved.ok) throw new Error(`No way to ${stage}: ${moved.rejection.rejected}`);
  }
  throw new Error(`No way to ${stage}`);
}

export const stateOf = (room: TryRoom): AskState => room.state().runs.get('a')?.state as AskState;
export const person = (room: TryRoom, index: number): ParticipantId => [...room.state().people.keys()][index] ?? '';

/** A command of a person, from the phone that speaks for them; without one the host speaks. */
export function act(room: TryRoom, who: ParticipantId, command: AskCommand, step = room.state().current): Outcome {
  const seat = room.state().people.get(who)?.seat;
  return room.act(seat ? phoneOf(seat) : HOST, command, who, step);
}
export const hostAct = (room: TryRoom, command: AskCommand): Outcome => room.act(HOST, command, null);
export const themesOf = (room: TryRoom): readonly Theme[] => livingThemes(stateOf(room));
export const cardsOf = (room: TryRoom): readonly string[] => [...stateOf(room).cards.keys()];

export const onPhone = <S extends AskPhoneView['stage']>(room: TryRoom, person: ParticipantId, stage: S): Extract<AskPhoneView, { stage: S }> => atStage(personView(room, person) as AskPhoneView, stage);
export const onWall = <S extends AskScreenView['stage']>(room: TryRoom, stage: S): Extract<AskScreenView, { stage: S }> => atStage(wallView(room) as AskScreenView, stage);
export const onConsole = <S extends AskConsoleView['stage']>(room: TryRoom, stage: S): Extract<AskConsoleView, { stage: S }> => atStage(consoleView(room) as AskConsoleView, stage);

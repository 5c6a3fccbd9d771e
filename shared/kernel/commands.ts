import type { ParticipantId, TextId } from './activity.ts';
import type { GroupWay, JoinScreen, PlanItem, Seeing } from './model.ts';
import type { Timestamp } from './clock.ts';
import type { RunId, Step, StepKey } from './step.ts';

/** Commands of hosts (and, where the table says so, helpers). */
export type HostCommand =
  /** `from` guards against a double press: the step (or 'lobby') the host saw. */
  | { readonly type: 'next'; readonly from: StepKey | 'lobby' }
  | { readonly type: 'back'; readonly from: StepKey | 'lobby' }
  | { readonly type: 'again'; readonly run: RunId }
  | { readonly type: 'undo' }
  | { readonly type: 'startClock' | 'pauseClock' | 'resumeClock' | 'addMinute' | 'restartClock' }
  | { readonly type: 'setMinutes'; readonly step: Step; readonly minutes: number | null }
  | { readonly type: 'hideClock'; readonly hidden: boolean }
  | { readonly type: 'changePlan'; readonly plan: readonly PlanItem[] }
  | { readonly type: 'setEndTime'; readonly endsAt: Timestamp | null }
  | { readonly type: 'chooseSeeing'; readonly seeing: Seeing }
  | { readonly type: 'chooseGroupWay'; readonly way: GroupWay }
  | { readonly type: 'shuffleGroups' }
  | { readonly type: 'copyGroups'; readonly run: RunId }
  | { readonly type: 'movePerson'; readonly id: ParticipantId; readonly group: number | 'new' }
  | { readonly type: 'mergeGroups'; readonly from: number; readonly into: number }
  | { readonly type: 'linkPeople'; readonly people: readonly ParticipantId[] }
  | { readonly type: 'unlinkPeople'; readonly people: readonly ParticipantId[] }
  | { readonly type: 'addPaperPerson'; readonly name: string; readonly buddy: ParticipantId | null }
  | { readonly type: 'setBuddy'; readonly id: ParticipantId; readonly buddy: ParticipantId | null }
  /** People without phones: one group of `count` nameless people spoken for by the host (K9). */
  | { readonly type: 'addRoomGroup'; readonly count: number }
  | { readonly type: 'sayLeft'; readonly id: ParticipantId }
  | { readonly type: 'sayHere'; readonly id: ParticipantId }
  | { readonly type: 'lockDoor'; readonly locked: boolean }
  | { readonly type: 'raiseLimit'; readonly limit: number }
  | { readonly type: 'showText'; readonly id: TextId; readonly shown: boolean }
  | { readonly type: 'hideText'; readonly id: TextId; readonly hidden: boolean }
  | { readonly type: 'spotlight'; readonly id: TextId | null }
  | { readonly type: 'blank'; readonly blank: boolean }
  | { readonly type: 'showJoin'; readonly mode: JoinScreen }
  | { readonly type: 'makePromise'; readonly what: string; readonly who: string; readonly by: string; readonly work: string }
  | { readonly type: 'dropPromise'; readonly id: TextId }
  /** What became of a promise; '' takes it back. */
  | { readonly type: 'tellPromise'; readonly id: TextId; readonly did: string }
  | { readonly type: 'writeNote'; readonly text: string }
  | { readonly type: 'endSession' }
  | { readonly type: 'reopenSession' };

/** Commands of phones. The envelope's `as` names the person where one is meant. */
export type PhoneCommand =
  | { readonly type: 'nameMe'; readonly name: string }
  /** `paper`: they write on paper and this phone is their buddy. */
  | { readonly type: 'addToThisPhone'; readonly name: string; readonly paper: boolean }
  /** One phone for the table: how many sit at it, the phone's owner included (1–9; 1: an own phone again). */
  | { readonly type: 'setTableCount'; readonly count: number }
  | { readonly type: 'chooseTable'; readonly table: number | null }
  | { readonly type: 'needMoreTime' }
  | { readonly type: 'sayLeft'; readonly id: ParticipantId }
  | { readonly type: 'sayHere'; readonly id: ParticipantId };

/** Commands only the server makes; their ids are made from what they are about, so that two nodes write the same one. */
export type SystemCommand =
  | { readonly type: 'openSession'; readonly language: string; readonly practice: boolean; readonly endsAt: Timestamp | null; readonly plan: readonly PlanItem[] }
  | { readonly type: 'join'; readonly seat: string; readonly name: string; readonly table: number | null; readonly pretend: boolean; readonly byKey: boolean }
  /** `roll`: asked of everybody on the way out of a stage open for days, the only time that somebody falls asleep there. */
  | { readonly type: 'presence'; readonly asleep: readonly string[]; readonly back: readonly string[]; readonly roll?: true }
  | { readonly type: 'deadlinePassed'; readonly at: Timestamp }
  /** The room was loaded after the server was down; pauses the clock after a gap (K3). */
  | { readonly type: 'load' };

export type KernelCommand = HostCommand | PhoneCommand;

import { registry } from '../../../shared/activities/index.ts';
import type { PlanItem, RecordedEvent, RoomEvent } from '../../../shared/kernel/model.ts';
import type { SystemCommand } from '../../../shared/kernel/commands.ts';
import { nodeOn, recordAll, sharedLog } from '../../../shared/kernel/testing/log.ts';
import { HOST } from '../../../shared/kernel/testing/try-room.ts';
import type { CommunityDefinitionState } from '../../../shared/activities/community-definition/model.ts';
import { communityDefinition } from '../../../shared/activities/community-definition/index.ts';
import { commonGround } from '../../../shared/activities/common-ground/index.ts';

const PLAN: readonly PlanItem[] = [
  { run: 'g', activity: 'common-ground', version: 1, preset: '15', config: commonGround.presets[0].config },
  { run: 'd', activity: 'community-definition', version: 1, preset: '30', config: communityDefinition.presets[0].config },
  { run: 'c', activity: 'closing', version: 1, preset: null, config: { minutes: { checkin: 1, promises: 1 } } },
];
const WORDS = 'a place where people know your name and bring soup when you are ill and nobody has to earn their chair'.split(' ');

/** An ended session of so many people and events: the exercises' steps as the rules take them, pairs that write and write, a check-in. */
export function longSession(people: number, events: number): readonly RecordedEvent[] {
  const log = sharedLog();
  const node = nodeOn(registry, log, 'long');
  let now = 1_700_000_000_000;
  let commands = 0;
  const id = (): string => `bench-${String((commands += 1)).padStart(8, '0')}`;
  const system = (command: SystemCommand): void => void node.handle({ kind: 'system', command }, `sys:${id()}`, 'system', now);
  const host = (command: { readonly type: string } & Readonly<Record<string, unknown>>): void => {
    const outcome = node.handle({ kind: 'command', envelope: { id: id(), to: 'room', step: null, as: null, command }, actor: HOST }, `${HOST.key}:${id()}`, HOST.key, (now += 60_000));
    if (!outcome.ok) throw new Error(outcome.rejection.rejected);
  };
  const next = (): void => {
    const { current } = node.state();
    host({ type: 'next', from: current ? `${current.run}/${current.stage}/${current.pass}` : 'lobby' });
  };
  /** Somebody's work, as it would stand in the log. */
  const write = (event: { readonly type: string } & Readonly<Record<string, unknown>>, by: string): void => {
    const step = node.state().current;
    const recorded: RoomEvent = { type: 'activity', step: step ?? { run: '', stage: '', pass: 1 }, event };
    now += 40;
    const { length } = log.events();
    log.append(length, recordAll({ ...node.state(), rev: length }, [recorded], now, by, `${by}:${id()}`));
  };

  system({ type: 'openSession', language: 'en', practice: false, endsAt: null, plan: PLAN });
  const seats = Array.from({ length: people }, (_, index) => `seat${index + 1}`);
  for (const seat of seats) system({ type: 'join', seat, name: '', table: null, pretend: false, byKey: true });
  system({ type: 'presence', asleep: [], back: seats });
  const everyone = [...node.state().people.keys()];
  while (node.state().current?.stage !== 'solo') next();
  everyone.forEach((person, index) => write({ type: 'lineWritten', id: `line${index}`, person, text: `Number ${index}: ${WORDS.slice(0, 8).join(' ')}`, late: false }, seats[index] ?? ''));
  next();
  node.catchUp();
  const pairs = [...((node.state().runs.get('d')?.state as CommunityDefinitionState).work.get('pairs/1') ?? [])];
  const left = events - people - 20;
  for (let version = 1; log.events().length < left; version += 1) {
    for (const [group, { drafts: [draft] }] of pairs) {
      if (draft && log.events().length < left) write({ type: 'textRevised', id: `${draft.id}.${version}`, group, draft: 0, version, by: draft.pen ?? everyone[0], text: `${group}: ${WORDS.slice(0, 1 + (version % WORDS.length)).join(' ')} ${version}`, at: now, late: false }, seats[group] ?? '');
    }
  }
  node.catchUp();
  while (node.state().current?.stage !== 'checkin') next();
  everyone.forEach((person, index) => write({ type: 'feelingsGiven', person, feelings: index % 2 === 0 ? ['welcomed'] : ['known', 'included'] }, seats[index] ?? ''));
  node.catchUp();
  host({ type: 'endSession' });
  return log.events();
}

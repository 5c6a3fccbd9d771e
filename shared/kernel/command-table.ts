import * as v from 'valibot';
import type { CommandRule, Sender } from './activity.ts';
import type { KernelCommand } from './commands.ts';

/** One row per kernel command. */
export type KernelRow<Command> = CommandRule<Command> & {
  /** The envelope must name a person this connection speaks for. */
  readonly person?: true;
  /** Also accepted when the session has ended. */
  readonly afterEnd?: true;
};
type Row<Type extends KernelCommand['type']> = KernelRow<Extract<KernelCommand, { readonly type: Type }>>;
type KernelTable = { readonly [Type in KernelCommand['type']]: Row<Type> };

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const typed = v.pipe(v.string(), v.maxLength(20_000));
const key = v.pipe(v.string(), v.maxLength(130));
const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const minutes = v.nullable(v.pipe(v.number(), v.minValue(0.5), v.maxValue(600)));
export const stepSchema = v.strictObject({ run: id, stage: id, pass: count(1, 99) });
export const planItemSchema = v.strictObject({ run: id, activity: id, version: count(1, 1000), preset: v.nullable(id), config: v.unknown() });
const ids = v.pipe(v.array(id), v.minLength(2), v.maxLength(400));
/** Groups and tables have numbers from 1; a room of 2,000 pairs has a thousand. */
const group = count(1, 2000);
/** Above this a time is none, and a page that shows it breaks. */
const LATEST = 8.64e15;
const time = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST)));

const command = <const Type extends string, const Entries extends v.ObjectEntries>(type: Type, entries: Entries) => v.strictObject({ type: v.literal(type), ...entries });
const host: readonly Sender[] = ['host'];
const moderators: readonly Sender[] = ['host', 'helper'];
const phones: readonly Sender[] = ['participant'];
const bare = <const Type extends string>(type: Type) => ({ by: host, schema: command(type, {}) });

export const kernelCommands: KernelTable = {
  next: { by: host, schema: command('next', { from: key }) },
  back: { by: host, schema: command('back', { from: key }) },
  again: { by: host, schema: command('again', { run: id }) },
  /** After the end only what can still be done then is taken back. */
  undo: { by: moderators, schema: command('undo', {}), afterEnd: true },
  startClock: bare('startClock') as Row<'startClock'>,
  pauseClock: bare('pauseClock') as Row<'pauseClock'>,
  resumeClock: bare('resumeClock') as Row<'resumeClock'>,
  addMinute: bare('addMinute') as Row<'addMinute'>,
  restartClock: bare('restartClock') as Row<'restartClock'>,
  setMinutes: { by: host, schema: command('setMinutes', { step: stepSchema, minutes }) },
  hideClock: { by: host, schema: command('hideClock', { hidden: v.boolean() }) },
  changePlan: { by: host, schema: command('changePlan', { plan: v.pipe(v.array(planItemSchema), v.maxLength(30)) }) },
  setEndTime: { by: host, schema: command('setEndTime', { endsAt: time }) },
  chooseSeeing: { by: host, schema: command('chooseSeeing', { seeing: v.picklist(['projector', 'laptop', 'phones']) }) },
  chooseGroupWay: { by: host, schema: command('chooseGroupWay', { way: v.picklist(['random', 'table', 'hand']) }) },
  shuffleGroups: { by: host, schema: command('shuffleGroups', {}) },
  copyGroups: { by: host, schema: command('copyGroups', { run: id }) },
  movePerson: { by: host, schema: command('movePerson', { id, group: v.union([group, v.literal('new')]) }) },
  mergeGroups: { by: host, schema: command('mergeGroups', { from: group, into: group }) },
  linkPeople: { by: host, schema: command('linkPeople', { people: ids }) },
  unlinkPeople: { by: host, schema: command('unlinkPeople', { people: ids }) },
  addPaperPerson: { by: moderators, schema: command('addPaperPerson', { name: typed, buddy: v.nullable(id) }), texts: { name: 'name' }, optional: ['name'] },
  setBuddy: { by: host, schema: command('setBuddy', { id, buddy: v.nullable(id) }) },
  addRoomGroup: { by: host, schema: command('addRoomGroup', { count: count(2, 400) }) },
  sayLeft: { by: ['host', 'participant'], schema: command('sayLeft', { id }) },
  sayHere: { by: ['host', 'participant'], schema: command('sayHere', { id }) },
  lockDoor: { by: host, schema: command('lockDoor', { locked: v.boolean() }) },
  raiseLimit: { by: host, schema: command('raiseLimit', { limit: count(1, 2000) }) },
  showText: { by: moderators, schema: command('showText', { id, shown: v.boolean() }) },
  hideText: { by: moderators, schema: command('hideText', { id, hidden: v.boolean() }) },
  spotlight: { by: moderators, schema: command('spotlight', { id: v.nullable(id) }) },
  blank: { by: host, schema: command('blank', { blank: v.boolean() }) },
  showJoin: { by: host, schema: command('showJoin', { mode: v.picklist(['off', 'join', 'qr']) }) },
  makePromise: {
    by: host,
    schema: command('makePromise', { what: typed, who: typed, by: typed, work: v.pipe(v.string(), v.maxLength(40)) }),
    texts: { what: 'answer', who: 'name', by: 'name' },
    optional: ['who', 'by'],
  },
  dropPromise: { by: host, schema: command('dropPromise', { id }) },
  tellPromise: { by: host, schema: command('tellPromise', { id, did: typed }), texts: { did: 'answer' }, optional: ['did'], afterEnd: true },
  writeNote: { by: host, schema: command('writeNote', { text: typed }), texts: { text: 'note' }, afterEnd: true },
  endSession: { by: host, schema: command('endSession', {}) },
  reopenSession: { by: host, schema: command('reopenSession', {}), afterEnd: true },
  nameMe: { by: phones, schema: command('nameMe', { name: typed }), texts: { name: 'name' }, optional: ['name'], person: true },
  addToThisPhone: { by: phones, schema: command('addToThisPhone', { name: typed, paper: v.boolean() }), texts: { name: 'name' }, optional: ['name'] },
  setTableCount: { by: phones, schema: command('setTableCount', { count: count(1, 9) }) },
  chooseTable: { by: phones, schema: command('chooseTable', { table: v.nullable(count(1, 99)) }) },
  needMoreTime: { by: phones, schema: command('needMoreTime', {}) },
};

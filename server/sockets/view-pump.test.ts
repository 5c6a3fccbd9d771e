import { beforeEach, describe, expect, it } from 'vitest';
import type { RoomEvent, RoomState } from '../../shared/kernel/model.ts';
import { emptyRoom } from '../../shared/kernel/room.ts';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import type { OpenRoom } from '../rooms/open-room.ts';
import type { OnChange } from '../rooms/live-room.ts';
import type { Connection } from './connection.ts';
import { RoomViews } from './room-views.ts';
import { ViewPump } from './view-pump.ts';

let clock: ManualClock;
let room: { state: RoomState; now: () => number; onChange: (run: OnChange) => () => void };
let views: RoomViews;
let changed: OnChange;
/** What the next view says. */
let shown: string;
let crowded: boolean;
let built: number;

type Told = { readonly pump: ViewPump; readonly sent: string[]; readonly written: () => void; readonly isCut: () => boolean };

beforeEach(() => {
  clock = createManualClock(1_000);
  [shown, crowded, built] = ['"n":0', false, 0];
  room = { state: { ...emptyRoom(), rev: 1 }, now: () => clock.now(), onChange: (run) => { changed = run; return () => undefined; } };
  views = new RoomViews(clock, room as unknown as OpenRoom['live']);
});

/** A face whose transport takes everything at once, or only when told. */
function face(kind: Connection['face'], { prompt = true, event = 'view' }: { prompt?: boolean; event?: 'view' | 'mirror' } = {}): Told {
  const sent: string[] = [];
  let written: () => void = () => undefined;
  let cut = false;
  const pump = new ViewPump({
    clock, face: kind, event,
    line: {
      prepare: (packet, done) => () => { sent.push(packet); if (prompt) done(); else written = done; },
      cut: () => { cut = true; },
    },
    body: () => { built += 1; return { text: shown, crowded }; },
    onFree: () => views.plan(),
  });
  views.add(pump);
  return { pump, sent, written: () => written(), isCut: () => cut };
}
async function change(text: string, ...events: readonly RoomEvent[]): Promise<void> {
  shown = text;
  room.state = { ...room.state, rev: room.state.rev + 1 };
  changed(events.map((event) => ({ rev: room.state.rev, at: 0, by: 'staff', commandId: 'c', event })));
  await turn();
}
const turn = async (): Promise<void> => { for (let count = 0; count < 4; count += 1) await new Promise((resolve) => setImmediate(resolve)); };
const pass = async (ms: number): Promise<void> => { clock.advance(ms); await turn(); };

describe('[K10] words that are hidden or removed', () => {
  it.each<RoomEvent>([{ type: 'textHidden', id: 't', hidden: true }, { type: 'wordsRemoved', targets: [], reason: 'host' }])('leave at once, whatever the pace: $type', async (event) => {
    crowded = true;
    const all = [face('phone'), face('screen'), face('phone', { event: 'mirror' })];
    await change('"n":1', event);
    for (const { sent } of all) expect(sent).toHaveLength(2);
  });
});

describe('a view', () => {
  it('is sent whole, with rev and time', () => {
    expect(face('phone').sent).toEqual(['2["view",{"rev":1,"now":1000,"n":0}]']);
  });
  it.each([['phone', 50], ['console', 250], ['screen', 250]] as const)('of a %s goes at most every %i ms, and the latest wins', async (kind, pace) => {
    const { sent } = face(kind);
    await pass(pace);
    await change('"n":1');
    expect(sent).toHaveLength(2);
    for (let count = 2; count < 9; count += 1) await change(`"n":${count}`);
    expect(sent).toHaveLength(2);
    await pass(pace - 1);
    expect(sent).toHaveLength(2);
    await pass(1);
    expect(sent).toHaveLength(3);
    expect(sent.at(-1)).toContain('"n":8');
    await pass(10_000);
    expect(sent).toHaveLength(3);
  });
  it('that says the same is not sent again, whatever rev and time', async () => {
    const { sent } = face('phone');
    for (let count = 0; count < 20; count += 1) {
      await pass(100);
      await change('"n":0');
    }
    expect(sent).toHaveLength(1);
  });
  it('goes at once to whom their own command was answered', async () => {
    const told = face('console');
    await pass(250);
    await change('"n":1');
    await change('"n":2');
    expect(told.sent).toHaveLength(2);
    views.now(told.pump);
    expect(told.sent).toHaveLength(3);
    views.now(told.pump);
    expect(told.sent).toHaveLength(3);
  });
  it('in a group above 8 goes at most once a second', async () => {
    crowded = true;
    const { sent } = face('phone');
    for (let count = 1; count <= 20; count += 1) {
      await change(`"n":${count}`);
      await pass(100);
    }
    expect(sent).toHaveLength(3);
  });
  it('as a mirror goes at most once a second', async () => {
    const { sent } = face('screen', { event: 'mirror' });
    for (let count = 1; count <= 20; count += 1) {
      await change(`"n":${count}`);
      await pass(100);
    }
    expect(sent).toHaveLength(3);
    expect(sent[0]).toContain('2["mirror",');
  });
});

describe('a transport that is busy', () => {
  it('holds views back, then gets the latest', async () => {
    const told = face('phone', { prompt: false });
    for (let count = 1; count < 9; count += 1) {
      await change(`"n":${count}`);
      await pass(60);
    }
    expect(told.sent).toHaveLength(1);
    expect(built).toBe(1);
    told.written();
    await turn();
    expect(told.sent).toHaveLength(2);
    expect(told.sent[1]).toContain('"n":8');
  });
  it('that does not drain for 15 s is cut; others are not', async () => {
    const [stuck, well] = [face('phone', { prompt: false }), face('phone')];
    await pass(15_000);
    views.check();
    expect(stuck.isCut()).toBe(false);
    await pass(1);
    views.check();
    expect(stuck.isCut()).toBe(true);
    expect(well.isCut()).toBe(false);
  });
  it('that was changed for another gets the view again', async () => {
    const told = face('phone', { prompt: false });
    told.pump.restart();
    views.plan();
    await turn();
    await pass(50);
    expect(told.sent).toHaveLength(2);
  });
});

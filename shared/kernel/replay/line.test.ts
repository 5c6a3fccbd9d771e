import { describe, expect, it } from 'vitest';
import { toyPlan, toyRegistry } from '../testing/toy.ts';
import { tryRoom } from '../testing/try-room.ts';
import { timeLine } from './line.ts';

const MINUTE = 60_000;

describe('the line of a session', () => {
  it('a stage that was come back to has a bar for each visit; planned and real time, pauses left out', () => {
    const room = tryRoom(toyRegistry, [toyPlan()]);
    room.join(4);
    room.next();
    room.wait(MINUTE);
    room.next();
    room.wait(4 * MINUTE);
    room.host({ type: 'pauseClock' });
    room.wait(10 * MINUTE);
    room.host({ type: 'resumeClock' });
    room.host({ type: 'addMinute' });
    room.wait(3 * MINUTE);
    room.next();
    room.wait(MINUTE);
    room.back();
    room.wait(2 * MINUTE);
    room.next();
    room.wait(MINUTE);
    room.host({ type: 'endSession' });
    const { bars, marks } = timeLine(toyRegistry, room.log());
    expect(bars.map(({ step }) => step.stage)).toEqual(['gather', 'write', 'read', 'write', 'read']);
    expect(bars.map(({ plannedMs }) => plannedMs)).toEqual([null, 5 * MINUTE, 2 * MINUTE, 5 * MINUTE, 2 * MINUTE]);
    expect(bars.map(({ ranMs }) => ranMs / MINUTE)).toEqual([1, 7, 1, 2, 1]);
    expect(bars.map(({ startsAt, endsAt }) => (endsAt - startsAt) / MINUTE)).toEqual([1, 17, 1, 2, 1]);
    expect(bars.slice(1).every((bar, index) => bar.from === bars[index]?.to)).toBe(true);
    // Going on to a stage that was left before is no way back.
    expect(marks.map(({ kind }) => kind)).toEqual(['pause', 'minute', 'back']);
  });
  it('what comes to the wall is marked; what is taken off it is not', () => {
    const room = tryRoom(toyRegistry, [toyPlan()]);
    const [person = ''] = room.join(2);
    room.next();
    room.next();
    room.act({ authority: 'participant', key: 'seat1', seat: 'seat1' }, { type: 'say', text: 'Soup' }, person);
    const said = room.log().at(-1)?.event;
    const id = said?.type === 'activity' ? (said.event as unknown as { id: string }).id : '';
    room.host({ type: 'showText', id, shown: true });
    room.host({ type: 'showText', id, shown: false });
    room.host({ type: 'spotlight', id });
    room.host({ type: 'spotlight', id: null });
    const marked = timeLine(toyRegistry, room.log()).marks;
    expect(marked.map(({ kind }) => kind)).toEqual(['reveal', 'reveal']);
    // Whatever an exercise calls what it reveals, it says so itself.
    room.next();
    room.next();
    expect(timeLine(toyRegistry, room.log()).marks.slice(marked.length)).toEqual([{ rev: room.log().length, kind: 'reveal' }]);
  });
  it('a session that never left its lobby has no bars', () => {
    const room = tryRoom(toyRegistry, [toyPlan()]);
    room.join(1);
    room.host({ type: 'endSession' });
    expect(timeLine(toyRegistry, room.log())).toEqual({ bars: [], marks: [] });
  });
});

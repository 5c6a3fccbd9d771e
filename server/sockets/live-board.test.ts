import { describe, expect, it } from 'vitest';
import type { Live } from '../../shared/protocol.ts';
import { createManualClock } from '../clock/manual-clock.ts';
import type { Connection } from './connection.ts';
import { LiveBoard } from './live-board.ts';

function boardWithFaces(unnamed = false, disk = { full: false }, stage = { hostless: false }) {
  const clock = createManualClock(0);
  const board = new LiveBoard({ clock, unnamed: () => unnamed, hostless: () => stage.hostless, readOnly: () => disk.full });
  const enter = (face: Connection['face'], authority: Connection['authority']): { readonly told: Live[]; readonly leave: () => void } => {
    const told: Live[] = [];
    const leave = board.add({ room: null as never, face, authority, key: 'k', seat: null, link: null }, (live) => told.push(live));
    return { told, leave };
  };
  return { clock, board, enter };
}

describe('what a node tells of its own memory', () => {
  it('[K4] who types goes to consoles, how many to a host’s screen, nothing of it to phones or a wall', () => {
    const { clock, board, enter } = boardWithFaces();
    const [console, screen, wall, phone] = [enter('console', 'helper'), enter('screen', 'host'), enter('screen', 'reader'), enter('phone', 'participant')];
    clock.advance(1_000);
    board.typed('p1');
    board.typed('p2');
    clock.advance(1_000);
    expect(console.told.at(-1)).toEqual({ typing: ['p1', 'p2'], writing: 2, screen: true });
    expect(screen.told.at(-1)).toEqual({ writing: 2 });
    expect(wall.told).toEqual([]);
    expect(phone.told).toEqual([{ host: true }]);
    clock.advance(6_000);
    expect(console.told.at(-1)).toEqual({ typing: [], writing: 0, screen: true });
    expect(screen.told.at(-1)).toEqual({ writing: 0 });
  });
  it('[K4] whose words are in does not write any more, and does again with the next letter', () => {
    const { clock, board, enter } = boardWithFaces();
    const { told } = enter('console', 'host');
    board.typed('p1');
    board.typed('p2');
    clock.advance(1_000);
    board.sent('p1');
    clock.advance(1_000);
    expect(told.at(-1)).toMatchObject({ typing: ['p2'], writing: 1 });
    board.typed('p1');
    clock.advance(1_000);
    expect(told.at(-1)).toMatchObject({ writing: 2 });
  });
  it('[QC1] where words have no names, consoles hear only how many type', () => {
    const { clock, board, enter } = boardWithFaces(true);
    const { told } = enter('console', 'host');
    board.typed('p1');
    clock.advance(1_000);
    expect(told.at(-1)).toEqual({ writing: 1, screen: false });
  });
  it('goes at most once a second to each', () => {
    const { clock, board, enter } = boardWithFaces();
    const { told } = enter('console', 'host');
    for (let count = 0; count < 50; count += 1) {
      board.typed(`p${count}`);
      clock.advance(100);
    }
    expect(told.length).toBeLessThanOrEqual(7);
  });
  it('consoles and phones hear that nothing can be saved, and when it can again; no wall does', () => {
    const disk = { full: false };
    const { clock, board, enter } = boardWithFaces(false, disk);
    const [console, wall, screen, phone] = [enter('console', 'host'), enter('screen', 'reader'), enter('screen', 'host'), enter('phone', 'participant')];
    for (const full of [true, false]) {
      disk.full = full;
      board.look();
      clock.advance(1_000);
      expect([console, phone].map(({ told }) => told.at(-1)?.readOnly)).toEqual(full ? [true, true] : [undefined, undefined]);
    }
    expect(JSON.stringify([wall.told, screen.told])).not.toContain('readOnly');
  });
  it('phones hear when the host’s link is lost and when it is back', () => {
    const { clock, enter } = boardWithFaces();
    const phone = enter('phone', 'participant');
    expect(phone.told).toEqual([{ host: false }]);
    const { leave } = enter('console', 'host');
    clock.advance(1_000);
    leave();
    clock.advance(1_000);
    expect(phone.told).toEqual([{ host: false }, { host: true }, { host: false }]);
  });
  it('in a stage open for days nobody is told that the host is away', () => {
    const stage = { hostless: true };
    const { clock, board, enter } = boardWithFaces(false, { full: false }, stage);
    const phone = enter('phone', 'participant');
    expect(phone.told).toEqual([{ host: true }]);
    stage.hostless = false;
    board.look();
    clock.advance(1_000);
    expect(phone.told).toEqual([{ host: true }, { host: false }]);
  });
});

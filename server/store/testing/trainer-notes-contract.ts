import { expect, it } from 'vitest';
import type { TrainerNoteRecord } from '../../ports.ts';
import type { Store } from '../store.ts';
import { NOW, roomRecord } from './directory-contract.ts';

const note = (id: string, room: string, rev: number): TrainerNoteRecord => ({ id, room, rev, text: `Here at ${rev}`, madeAt: NOW + rev });

/** What every table of notes on moments must do. `open` gives a fresh, empty store. */
export function trainerNotesContract(open: () => Store): void {
  it('notes are listed in the order of the session, changed and deleted, each in its own room', async () => {
    const { directory, trainerNotes } = open();
    await directory.addRoom(roomRecord('a'));
    await directory.addRoom(roomRecord('b', { code: '482914' }));
    for (const made of [note('late', 'a', 90), note('early', 'a', 4), note('other', 'b', 1)]) await trainerNotes.add(made);
    expect(trainerNotes.ofRoom('a')).toEqual([note('early', 'a', 4), note('late', 'a', 90)]);
    await trainerNotes.change('a', 'early', 'Nobody speaks yet');
    await trainerNotes.change('b', 'late', 'not mine');
    await trainerNotes.remove('b', 'late');
    expect([trainerNotes.find('a', 'early')?.text, trainerNotes.find('a', 'late'), trainerNotes.find('b', 'late')]).toEqual(['Nobody speaks yet', note('late', 'a', 90), undefined]);
    await trainerNotes.remove('a', 'early');
    await trainerNotes.removeRoom('b');
    expect([trainerNotes.ofRoom('a').length, trainerNotes.ofRoom('b').length]).toEqual([1, 0]);
  });
  it('a room takes its notes along, and there are none without a room', async () => {
    const { directory, trainerNotes } = open();
    await directory.addRoom(roomRecord('a'));
    await trainerNotes.add(note('m', 'a', 4));
    await directory.deleteRoom('a');
    expect(trainerNotes.ofRoom('a')).toEqual([]);
    await expect(trainerNotes.add(note('n', 'nowhere', 1))).rejects.toThrow();
  });
}

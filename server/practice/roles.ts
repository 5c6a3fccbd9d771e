import type { SeatId } from '../../shared/kernel/activity.ts';

/** What a pretend person shows the host besides taking part. */
export type Role = 'steady' | 'latecomer' | 'sleeper' | 'leaver';

const SEAT = /^pretend(\d+)of(\d+)$/;

/** Pretend people's seats. Each names how many there are, so that all are the same ones again after a restart. */
export function pretendSeats(people: number): readonly SeatId[] {
  return Array.from({ length: people }, (_, index) => `pretend${index + 1}of${people}`);
}

/** How many pretend people a room has, by any one of its seats; 0: none. */
export function pretendPeople(seats: Iterable<SeatId>): number {
  for (const seat of seats) {
    const people = SEAT.exec(seat)?.[2];
    if (people !== undefined) return Number(people);
  }
  return 0;
}

/** Of three or more one comes late, of four or more one phone sleeps now and then, of five or more one goes home. */
export function roleOf(seat: SeatId): Role {
  const [, number, people] = (SEAT.exec(seat) ?? []).map(Number);
  if (number === undefined || people === undefined) return 'steady';
  if (people >= 3 && number === people) return 'latecomer';
  if (people >= 4 && number === people - 1) return 'sleeper';
  if (people >= 5 && number === people - 2) return 'leaver';
  return 'steady';
}

import type { SeatId } from '../../shared/kernel/activity.ts';

/** What a pretend person shows the host besides taking part. */
export type Role = 'steady' | 'latecomer' | 'sleeper' | 'leaver';

const PREFIX = 'pretend';

/** Pretend people's seats: the same ones after a restart. */
export function pretendSeats(people: number): readonly SeatId[] {
  return Array.from({ length: people }, (_, index) => `${PREFIX}${index + 1}`);
}

/** Of three or more one comes late, of four or more one phone sleeps now and then, of five or more one goes home. */
export function roleOf(seat: SeatId, people: number): Role {
  const number = Number(seat.slice(PREFIX.length));
  if (people >= 3 && number === people) return 'latecomer';
  if (people >= 4 && number === people - 1) return 'sleeper';
  if (people >= 5 && number === people - 2) return 'leaver';
  return 'steady';
}

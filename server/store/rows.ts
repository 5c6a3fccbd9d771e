import type { HelperLink, RoomRecord, SavedPlan, SeatRecord, StaffSession } from '../ports.ts';
import type { Row, SqlValue } from './driver.ts';

/** Columns of `rooms`, in the order of `roomValues`. */
export const ROOM_COLUMNS = 'id, code, key, reader, title, place, language, practice, wifi, created_at, touched_at, ended_at';

export function roomValues(room: RoomRecord): readonly SqlValue[] {
  const { id, code, key, reader, title, place, language, practice, wifi, createdAt, touchedAt, endedAt } = room;
  const wifiText = wifi && JSON.stringify(wifi);
  return [id, code, key, reader, title, place, language, practice, wifiText, createdAt, touchedAt, endedAt];
}

export function roomOf(row: Row): RoomRecord {
  return {
    id: text(row, 'id'),
    code: text(row, 'code'),
    key: text(row, 'key'),
    reader: text(row, 'reader'),
    title: text(row, 'title'),
    place: text(row, 'place'),
    language: text(row, 'language'),
    practice: Number(row['practice']),
    wifi: row['wifi'] === null ? null : (JSON.parse(text(row, 'wifi')) as RoomRecord['wifi']),
    createdAt: Number(row['created_at']),
    touchedAt: Number(row['touched_at']),
    endedAt: time(row, 'ended_at'),
  };
}

export function linkOf(row: Row): HelperLink {
  return {
    id: text(row, 'id'),
    room: text(row, 'room'),
    role: row['role'] === 'full' ? 'full' : 'moderate',
    label: text(row, 'label'),
    createdAt: Number(row['created_at']),
    revokedAt: time(row, 'revoked_at'),
  };
}

export function staffSessionOf(row: Row): StaffSession {
  return { id: text(row, 'id'), link: row['link'] === null ? null : text(row, 'link'), createdAt: Number(row['created_at']) };
}

export function planOf(row: Row): SavedPlan {
  return { id: text(row, 'id'), name: text(row, 'name'), items: JSON.parse(text(row, 'items')) as unknown };
}

export function seatOf(row: Row): SeatRecord {
  return { seat: text(row, 'seat'), room: text(row, 'room') };
}

const text = (row: Row, column: string): string => String(row[column]);
const time = (row: Row, column: string): number | null => (row[column] === null ? null : Number(row[column]));

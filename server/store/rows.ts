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
    id: textIn(row, 'id'),
    code: textIn(row, 'code'),
    key: textIn(row, 'key'),
    reader: textIn(row, 'reader'),
    title: textIn(row, 'title'),
    place: textIn(row, 'place'),
    language: textIn(row, 'language'),
    practice: Number(row['practice']),
    wifi: row['wifi'] === null ? null : (JSON.parse(textIn(row, 'wifi')) as RoomRecord['wifi']),
    createdAt: Number(row['created_at']),
    touchedAt: Number(row['touched_at']),
    endedAt: timeIn(row, 'ended_at'),
  };
}

export function linkOf(row: Row): HelperLink {
  return {
    id: textIn(row, 'id'),
    room: textIn(row, 'room'),
    role: row['role'] === 'full' ? 'full' : 'moderate',
    label: textIn(row, 'label'),
    createdAt: Number(row['created_at']),
    revokedAt: timeIn(row, 'revoked_at'),
  };
}

export function staffSessionOf(row: Row): StaffSession {
  return { id: textIn(row, 'id'), link: row['link'] === null ? null : textIn(row, 'link'), createdAt: Number(row['created_at']) };
}

export function planOf(row: Row): SavedPlan {
  return { id: textIn(row, 'id'), name: textIn(row, 'name'), items: JSON.parse(textIn(row, 'items')) as unknown };
}

export function seatOf(row: Row): SeatRecord {
  return { seat: textIn(row, 'seat'), room: textIn(row, 'room') };
}

export const textIn = (row: Row, column: string): string => String(row[column]);
export const timeIn = (row: Row, column: string): number | null => (row[column] === null ? null : Number(row[column]));

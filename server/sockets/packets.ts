import { viewRoom, type RoomViewer } from '../../shared/kernel/room.ts';
import type { Registry } from '../../shared/kernel/activity.ts';
import type { RoomState } from '../../shared/kernel/model.ts';
import type { Mine, RoomFace } from '../../shared/kernel/views.ts';

/** A view as JSON text without its outer braces, rev and time, so that two are equal when nothing to be seen differs. */
export type Body = { readonly text: string; readonly crowded: boolean };

/** A phone in a group larger than this is told of others at most once a second (architecture, point 8). */
const CROWD = 8;

/** Turns a state into what each connection gets; what many share is turned into text once per state. */
export function createBodies(registry: Registry): (state: RoomState, viewer: RoomViewer) => Body {
  /** The parts that are one object for many viewers. */
  const shared = new WeakMap<object, string>();
  /** The big screen's view is the same for all big screens. */
  const screens = new WeakMap<RoomState, Body>();
  const textOf = (part: object): string => {
    let text = shared.get(part);
    if (text === undefined) shared.set(part, (text = JSON.stringify(part)));
    return text;
  };
  return (state, viewer) => {
    const known = viewer.face === 'screen' ? screens.get(state) : undefined;
    if (known) return known;
    const body = bodyOf(viewRoom(registry, state, viewer), textOf);
    if (viewer.face === 'screen') screens.set(state, body);
    return body;
  };
}

function bodyOf(face: RoomFace, textOf: (part: object) => string): Body {
  switch (face.face) {
    case 'phone':
      return { text: `"face":"phone","room":${textOf(face.room)},"seat":${JSON.stringify(face.seat)},"mine":${JSON.stringify(face.mine)}`, crowded: isCrowded(face.mine) };
    case 'screen':
      return { text: `"face":"screen","room":${JSON.stringify(face.room)},"view":${JSON.stringify(face.view ?? null)}`, crowded: false };
    case 'console': {
      const own = face.seat && face.mine ? `,"seat":${JSON.stringify(face.seat)},"mine":${JSON.stringify(face.mine)}` : '';
      const home = face.home ? `,"home":${JSON.stringify(face.home)}` : '';
      return { text: `"face":"console","room":${JSON.stringify(face.room)},"view":${JSON.stringify(face.view ?? null)}${own}${home}`, crowded: false };
    }
  }
}

function isCrowded(mine: readonly Mine[]): boolean {
  return mine.some(({ group }) => group !== null && group.size > CROWD);
}

/** A whole Socket.IO packet of the root namespace, ready for the transport. */
export function viewPacket(event: 'view' | 'mirror', body: string, rev: number, now: number): string {
  return `2["${event}",{"rev":${rev},"now":${now},${body}}]`;
}

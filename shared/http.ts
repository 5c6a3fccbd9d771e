import type { Card } from './protocol.ts';

/**
 * Bodies and answers of the HTTP routes; `server/http/ROUTES.md` has the table. Only types: the server checks every body with a
 * schema that must fit them.
 */

/** A refused request, under a status of 400 or more. */
export type HttpRefusal = {
  readonly code: string;
  /** Plain words for people. */
  readonly message: string;
  /** true: wait `seconds` and send the same again. */
  readonly again: boolean;
  /** The part of the body that is wrong, dotted (`plan.0.config`). */
  readonly field?: string;
  readonly seconds?: number;
};

export type Wifi = { readonly name: string; readonly password: string };

/** One exercise of a plan as the host sets it up. Without `config` the preset's is used. */
export type PlanDraft = { readonly activity: string; readonly preset: string | null; readonly config?: unknown };

/** By typed code or by the key of link and QR, one of them. `token` is the phone's own secret for this session. */
export type JoinBody = {
  readonly code?: string;
  readonly key?: string;
  readonly token: string;
  readonly name?: string;
  readonly table?: number | null;
};
export type Joined = { readonly room: string; readonly seat: string; readonly title: string; readonly language: string };

export type NewSession = {
  readonly title: string;
  readonly place?: string;
  /** BCP 47; 'en' when left out. */
  readonly language?: string;
  /** "We end at", ms since 1970. */
  readonly endsAt?: number | null;
  readonly wifi?: Wifi | null;
  readonly plan: readonly PlanDraft[];
};
export type NewPractice = {
  readonly people: number;
  readonly pace: 1 | 4 | 16;
  readonly plan: readonly PlanDraft[];
  readonly title?: string;
  readonly language?: string;
};

export type Session = {
  readonly id: string;
  readonly createdAt: number;
  /** Last time anything happened in it. */
  readonly touchedAt: number;
  readonly endedAt: number | null;
  /** People who are not gone; null while the room sleeps on disk. */
  readonly here: number | null;
  /** What every face is told: title, place, code, addresses, Wi-Fi. */
  readonly card: Card;
  /** `/screen/<id>#key=…`, the read-only link for a big screen elsewhere; null for moderate helpers. */
  readonly screenPath: string | null;
};
export type SessionForMe = Session & { readonly role: 'staff' | 'full' | 'moderate' };

export type HelperLinkInfo = {
  readonly id: string;
  readonly role: 'moderate' | 'full';
  readonly label: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
};
export type SavedPlanInfo = { readonly id: string; readonly name: string; readonly items: readonly PlanDraft[] };

/** `minutes`: of all timed stages, for a dozen people. */
type PresetInfo = { readonly id: string; readonly config: unknown; readonly minutes: number };
export type ActivityInfo = { readonly id: string; readonly version: number; readonly presets: readonly PresetInfo[] };
export type StaffInfo = { readonly signedIn: boolean; readonly addresses?: readonly string[] };
export type Health = {
  readonly status: 'ok' | 'read_only' | 'moving';
  readonly version: string;
  readonly rooms: number;
  readonly seats: number;
};

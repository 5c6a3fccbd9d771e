import type { PlanDraft } from '../../shared/http.ts';
import type { PlanItem } from '../../shared/kernel/model.ts';
import { checkPlan } from '../../shared/kernel/plan.ts';
import { LAST_EXERCISE } from '../../shared/last-exercise.ts';
import { newCode, newKey } from '../identity/codes.ts';
import { newId, newSecret, secureInt } from '../identity/secrets.ts';
import type { RoomRecord } from '../ports.ts';
import { OPEN_ROOMS, type HttpDeps } from './deps.ts';
import { isRefusalCode, Refused, tryAgain } from './refused.ts';

type NewRoom = { readonly title: string; readonly place: string; readonly language: string; readonly practice: number; readonly endsAt: number | null; readonly wifi: RoomRecord['wifi']; readonly plan: readonly PlanDraft[] };

/** A draft without config takes its preset's, or the exercise's first; closing comes at the end. Throws `invalid` with the field. */
export function planOf({ registry }: Pick<HttpDeps, 'registry'>, drafts: readonly PlanDraft[]): readonly PlanItem[] {
  const own = drafts.filter(({ activity }) => activity !== LAST_EXERCISE);
  const last = drafts.find(({ activity }) => activity === LAST_EXERCISE) ?? { activity: LAST_EXERCISE, preset: null };
  const items = [...own, last].map((draft, index): PlanItem => {
    const activity = registry.get(draft.activity);
    if (!activity) throw new Refused('invalid', { field: `plan.${index}.activity` });
    const preset = draft.preset === null ? activity.presets[0] : activity.presets.find(({ id }) => id === draft.preset);
    if (!preset) throw new Refused('invalid', { field: `plan.${index}.preset` });
    return { run: newId(), activity: activity.id, version: activity.version, preset: draft.preset, config: draft.config ?? (preset.config as unknown) };
  });
  const checked = checkPlan(registry, items);
  if ('field' in checked) throw new Refused('invalid', { field: checked.field });
  return checked.plan;
}

/** Makes a room: its record, then the first event of its log. Codes: `too_many_rooms`, `invalid`. */
export async function makeRoom(deps: HttpDeps, room: NewRoom): Promise<RoomRecord> {
  const { directory, clock, rooms } = deps;
  const plan = planOf(deps, room.plan);
  const open = directory.openRooms().length;
  if (open >= OPEN_ROOMS) throw new Refused('too_many_rooms');
  const now = clock.now();
  const { title, place, language, practice, wifi } = room;
  const record: RoomRecord = {
    id: newId(), code: newCode(directory.reservedCodes(now), open + 1, secureInt), key: newKey(secureInt), reader: newSecret(),
    title, place, language, practice, wifi, createdAt: now, touchedAt: now, endedAt: null,
  };
  await directory.addRoom(record);
  const answer = await rooms.start(record.id, { language, practice: practice > 0, endsAt: room.endsAt, plan });
  if (!answer.ok) {
    await rooms.remove(record.id);
    if (answer.again) throw tryAgain(deps.readOnly());
    throw new Refused(isRefusalCode(answer.code) ? answer.code : 'internal');
  }
  return record;
}

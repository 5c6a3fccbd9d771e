import type { SessionFile } from '../../shared/http-transfer.ts';
import type { RecordedEvent } from '../../shared/kernel/model.ts';
import type { SessionFigures } from '../../shared/kernel/summary/figures.ts';
import { wordsWent } from '../../shared/kernel/summary/summarise-session.ts';
import { nameTargets, withoutWords } from '../../shared/kernel/words.ts';
import type { RoomRecord } from '../ports.ts';

const STAFF_ONLY =
  'For staff only. This file moves a whole session to another Third Place server. It holds everything people wrote, also what was never shown. It holds no names. Keep it safe, and delete it after the move.';

/** A session's file. Names are taken out also where the log still has them. `kept`: its figures as they were at its ending. */
export function sessionFile(record: RoomRecord, log: readonly RecordedEvent[], release: string, kept?: SessionFigures): SessionFile {
  const { title, place, language, createdAt } = record;
  return { staffOnly: STAFF_ONLY, format: 'third-place-session', version: 1, release, session: { title, place, language, createdAt }, events: withoutNames(log), ...(kept && wordsWent(log) ? { figures: kept } : {}) };
}

/** `<title>-<day>-staff-only.json`, in letters that every disk takes. */
export function sessionFileName({ title, createdAt }: RoomRecord): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return [plain, new Date(createdAt).toISOString().slice(0, 10), 'staff-only.json'].filter((part) => part !== '').join('-');
}

function withoutNames(log: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const named = new Set(nameTargets(log).map(({ rev }) => rev));
  return log.map((recorded) => (named.has(recorded.rev) ? { ...recorded, event: withoutWords(recorded.event, ['name']) } : recorded));
}

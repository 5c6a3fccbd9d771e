import type { ReplayFace, ReplayLine, ReplayView, TrainerNote, TrainerNoteBody } from '../../../shared/http-replay.ts';
import { call, type Outcome } from '../faces/host/http.ts';

/** Where an old session comes from. `notes` only for those who may pin them. */
export type ReplaySource = {
  readonly line: () => Promise<Outcome<ReplayLine>>;
  readonly view: <Face extends ReplayFace>(rev: number, face: Face, person?: number | null) => Promise<Outcome<Extract<ReplayView, { face: Face }>>>;
  readonly notes: {
    readonly pin: (body: TrainerNoteBody) => Promise<Outcome<TrainerNote>>;
    readonly change: (id: string, text: string) => Promise<Outcome<TrainerNote>>;
    readonly remove: (id: string) => Promise<Outcome<void>>;
  } | null;
};

/** An old session's pictures below `base` (`/api/sessions/<id>`, say); with notes for staff. */
export function replaySource(base: string, withNotes: boolean): ReplaySource {
  return {
    line: () => call('GET', `${base}/replay`),
    view: (rev, face, person = null) => call('GET', `${base}/replay/view?rev=${rev}&face=${face}${person === null ? '' : `&person=${person}`}`),
    notes: withNotes ? {
      pin: (body) => call('POST', `${base}/notes`, body),
      change: (id, text) => call('PUT', `${base}/notes/${id}`, { text }),
      remove: (id) => call('DELETE', `${base}/notes/${id}`),
    } : null,
  };
}

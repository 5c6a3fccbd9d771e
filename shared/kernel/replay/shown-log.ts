import type { Registry, TextId, Typed } from '../activity.ts';
import type { RecordedEvent } from '../model.ts';
import { wordFields, withoutWords } from '../words.ts';

/** One event's own fields; of an activity's event the inner ones. */
type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = ({ event }: RecordedEvent): Fields => event.type === 'activity' ? event.event : event;

/**
 * The log as a replay may show it, event for event: no name, and at no moment the words of a text that is hidden in the end (K10). A text's
 * other wordings go with it where hiding one hides all (`Activity.wordingOf`), and so does what a hidden id only points to, such as a card's answer.
 */
export function shownLog(registry: Registry, log: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const runs = activities(log);
  const fields = (recorded: RecordedEvent): readonly string[] => wordFields(registry, (run) => runs.get(run), recorded.event);
  const hidden = hiddenTexts(log);
  if (hidden.size > 0) addPointedTo(log, hidden, fields);
  const wordings = hidden.size > 0 ? hiddenWordings(registry, log, runs, hidden) : new Set<string>();
  return log.map((recorded) => {
    if (recorded.event.type === 'participantNamed') return { ...recorded, event: { ...recorded.event, name: null } };
    if (hidden.size === 0) return recorded;
    const typed = fields(recorded);
    if (typed.length === 0) return recorded;
    const wording = wordingOf(registry, runs, recorded);
    const gone = namesOne(fieldsOf(recorded), hidden) || (wording !== null && wordings.has(wording));
    return gone ? { ...recorded, event: withoutWords(recorded.event, typed) } : recorded;
  });
}

/** Which activity each run plays. */
export function activities(log: readonly RecordedEvent[]): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  for (const { event } of log) if (event.type === 'sessionOpened' || event.type === 'planChanged') for (const item of event.plan) runs.set(item.run, item.activity);
  return runs;
}

/** `<text>.<version>` names one version of a text that grows as it is written: hiding one hides the text. */
const textOf = (id: TextId): TextId => id.replace(/\.\d+$/, '');

function hiddenTexts(log: readonly RecordedEvent[]): Set<TextId> {
  const hidden = new Set<TextId>();
  for (const { event } of log) {
    if (event.type !== 'textHidden') continue;
    if (event.hidden) hidden.add(event.id);
    else hidden.delete(event.id);
  }
  return new Set([...hidden].map(textOf));
}

/** An id may stand for words typed under another one (a card for an answer): those are hidden as well. */
function addPointedTo(log: readonly RecordedEvent[], hidden: Set<TextId>, fields: (recorded: RecordedEvent) => readonly string[]): void {
  const typed = new Set(log.flatMap((recorded) => (fields(recorded).length > 0 ? textIds(fieldsOf(recorded)) : [])));
  for (const recorded of log) {
    if (recorded.event.type !== 'activity' || fields(recorded).length > 0) continue;
    for (const part of partsOf(fieldsOf(recorded))) {
      if (typeof part['id'] !== 'string' || !hidden.has(part['id'])) continue;
      for (const value of Object.values(part)) if (typeof value === 'string' && typed.has(value)) hidden.add(value);
    }
  }
}

/** An event's fields, and those of the rows of its lists. */
function partsOf(fields: Fields): readonly Fields[] {
  const rows = Object.values(fields).flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : []));
  return [fields, ...rows.filter((row): row is Fields => typeof row === 'object' && row !== null)];
}

/** An event with typed words names their text in `id`, or in `item`. */
function textIds(fields: Fields): readonly TextId[] {
  return [fields['id'], fields['item']].flatMap((id) => (typeof id === 'string' ? [textOf(id)] : []));
}

const namesOne = (fields: Fields, hidden: ReadonlySet<TextId>): boolean => textIds(fields).some((id) => hidden.has(id));

function hiddenWordings(registry: Registry, log: readonly RecordedEvent[], runs: ReadonlyMap<string, string>, hidden: ReadonlySet<TextId>): ReadonlySet<string> {
  return new Set(log.flatMap((recorded) => (namesOne(fieldsOf(recorded), hidden) ? (wordingOf(registry, runs, recorded) ?? []) : [])));
}

/** What an event's words are a wording of, within its run; null: they stand alone. */
function wordingOf(registry: Registry, runs: ReadonlyMap<string, string>, { event }: RecordedEvent): string | null {
  if (event.type !== 'activity') return null;
  const own = registry.get(runs.get(event.step.run) ?? '')?.wordingOf as Readonly<Record<string, ((event: Typed) => string) | undefined>> | undefined;
  const of = own?.[event.event.type]?.(event.event);
  return of === undefined ? null : `${event.step.run} ${of}`;
}

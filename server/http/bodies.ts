import * as v from 'valibot';
import { parseWith, type Schema } from '../../shared/kernel/schema.ts';
import { maybeTypedText, typedText } from '../../shared/typed-text.ts';
import { languageTag } from '../language-tag.ts';
import { Refused } from './refused.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const secret = v.pipe(v.string(), v.regex(/^[\w.~-]{8,200}$/));
const token = v.pipe(v.string(), v.regex(/^[\w-]{22,64}$/));
const wifi = v.nullable(v.strictObject({ name: typedText('network'), password: maybeTypedText('network') }));
const planDraft = v.strictObject({ activity: id, preset: v.nullable(id), config: v.exactOptional(v.unknown()) });
const plan = v.pipe(v.array(planDraft), v.maxLength(30));
/** A number in a query string. */
const whole = v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number), v.maxValue(8.64e15));
const endsAt = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)));

export const bodies = {
  join: v.pipe(
    v.strictObject({
      code: v.exactOptional(v.pipe(v.string(), v.maxLength(60))),
      key: v.exactOptional(v.pipe(v.string(), v.maxLength(60))),
      token,
      name: v.exactOptional(maybeTypedText('name')),
      table: v.exactOptional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)))),
    }),
    v.check((body) => (body.code === undefined) !== (body.key === undefined)),
  ),
  key: v.strictObject({ key: secret }),
  move: v.strictObject({ key: secret, token }),
  session: v.strictObject({ title: typedText('title'), place: v.exactOptional(maybeTypedText('place')), language: v.exactOptional(languageTag), endsAt: v.exactOptional(endsAt), wifi: v.exactOptional(wifi), plan }),
  practice: v.strictObject({
    people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    pace: v.picklist([1, 4, 16]),
    plan,
    title: v.exactOptional(typedText('title')),
    language: v.exactOptional(languageTag),
  }),
  change: v.strictObject({ title: v.exactOptional(typedText('title')), place: v.exactOptional(maybeTypedText('place')), wifi: v.exactOptional(wifi) }),
  link: v.strictObject({ role: v.picklist(['moderate', 'full']), label: v.exactOptional(maybeTypedText('name')) }),
  share: v.strictObject({ days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)), replay: v.boolean(), label: v.exactOptional(maybeTypedText('name')) }),
  told: v.strictObject({ did: maybeTypedText('answer') }),
  digits: v.strictObject({ digits: v.pipe(v.string(), v.maxLength(20)) }),
  secret: v.strictObject({ secret }),
  plan: v.strictObject({ name: typedText('title'), items: plan }),
  sessions: v.strictObject({ open: v.exactOptional(v.literal('1')) }),
  library: v.strictObject({
    q: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    exercise: v.exactOptional(id),
    from: v.exactOptional(whole),
    to: v.exactOptional(whole),
    bin: v.exactOptional(v.literal('1')),
    skip: v.exactOptional(whole),
    take: v.exactOptional(v.pipe(whole, v.maxValue(100))),
  }),
  purge: v.strictObject({ what: v.picklist(['words', 'everything']) }),
  pin: v.strictObject({ pinned: v.boolean() }),
  trainerNote: v.strictObject({ rev: v.pipe(v.number(), v.integer(), v.minValue(1)), text: typedText('note') }),
  trainerNoteText: v.strictObject({ text: typedText('note') }),
  planId: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
};

/** The body, or a refusal that names the field that is wrong. */
export function read<Output>(schema: Schema<Output>, body: unknown): Output {
  const parsed = parseWith(schema, body);
  if (parsed.ok) return parsed.value;
  throw new Refused('invalid', parsed.field === '' ? {} : { field: parsed.field });
}

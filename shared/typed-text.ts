import * as v from 'valibot';
import { checkText, TEXT, type TextKind } from './text.ts';

/** Nothing people type is longer, cleaned or not. */
const LONGEST = 4_000;

const cleaned = (kind: TextKind, mayBeEmpty: boolean) => v.pipe(v.string(), v.maxLength(LONGEST), v.rawTransform(({ dataset, addIssue, NEVER }) => {
  const checked = checkText(dataset.value, TEXT[kind]);
  if (checked.ok) return checked.text;
  if (mayBeEmpty && checked.code === 'empty') return '';
  addIssue({ message: checked.code });
  return NEVER;
}));

/** A schema for typed text, cleaned and measured as everywhere (K12); refuses what is empty or too long. Phones never load it. */
export const typedText = (kind: TextKind) => cleaned(kind, false);

/** As `typedText`; a text with nothing to see in it is ''. */
export const maybeTypedText = (kind: TextKind) => cleaned(kind, true);

import { describe, expect, it } from 'vitest';
import { NAUGHTY } from '../../shared/testing-data/naughty.ts';
import { checkText, TEXT, type TextKind } from '../../shared/text.ts';
import { bodies, read } from './bodies.ts';
import { Refused } from './refused.ts';

const session = { title: 'Our Community', plan: [] };
const token = 'a'.repeat(22);
/** Every typed field of a body, with its kind; `optional`: it may be left empty. */
const fields: readonly { readonly name: string; readonly kind: TextKind; readonly optional: boolean; readonly parse: (text: string) => unknown }[] = [
  { name: 'title', kind: 'title', optional: false, parse: (title) => read(bodies.session, { ...session, title }).title },
  { name: 'place', kind: 'place', optional: true, parse: (place) => read(bodies.session, { ...session, place }).place },
  { name: 'wifi.name', kind: 'network', optional: false, parse: (name) => read(bodies.change, { wifi: { name, password: '' } }).wifi?.name },
  { name: 'wifi.password', kind: 'network', optional: true, parse: (password) => read(bodies.change, { wifi: { name: 'Library', password } }).wifi?.password },
  { name: 'name', kind: 'name', optional: true, parse: (name) => read(bodies.join, { code: '482913', token, name }).name },
  { name: 'label', kind: 'name', optional: true, parse: (label) => read(bodies.link, { role: 'full', label }).label },
  { name: 'name', kind: 'title', optional: false, parse: (name) => read(bodies.plan, { name, items: [] }).name },
];

describe('[K12] every field of a body takes any text', () => {
  it.each(fields)('$name, as $kind', ({ name, kind, optional, parse }) => {
    for (const { what, text } of NAUGHTY) {
      const checked = checkText(text, TEXT[kind]);
      try {
        expect(parse(text), what).toBe(checked.ok ? checked.text : '');
        expect(checked.ok || (optional && checked.code === 'empty'), what).toBe(true);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        expect([error.code, error.extra.field, (checked.ok || (optional && checked.code === 'empty')) && text.length <= 4_000], what).toEqual(['invalid', name, false]);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { PhoneClosing } from '../../../../../shared/activities/community-definition/views.ts';
import { copyOf } from './copy.ts';

const card = { title: 'Our <Community>', place: 'Main Street', language: 'en' };
const final = 'People who share & care.';
const view: PhoneClosing = {
  face: 'phone', stage: 'closing', people: 22, ending: 'adopted',
  final: { id: 'v1', text: final, hidden: false, number: 1, lines: [{ start: 0, end: 23 }] },
  mine: [{ start: 0, end: 16 }],
  origins: { line: 'Neighbours share', lived: [{ start: 11, end: 16 }], made: [{ stage: 'pairs', group: 1, text: 'We <b>share</b>' }, { stage: 'groups', group: 2, text: null }] },
};

describe('[CD10] my copy', () => {
  it('has the final words, my line and where it went, and typed words are only words', () => {
    const file = copyOf(view, card);
    for (const words of ['Our &lt;Community&gt; · Main Street', 'People who share &amp; care.', '22 of us made this today.', 'We keep it.', 'Neighbours share', '<li dir="auto">share</li>', '<li dir="auto">People who share</li>', 'We &lt;b&gt;share&lt;/b&gt;']) expect(file).toContain(words);
    expect(file).not.toContain('<b>');
    expect(file.match(/<h2>/g)).toHaveLength(5);
  });

  it('leaves out what is missing: no final words, no line of one’s own', () => {
    const file = copyOf({ ...view, final: null, ending: null, mine: [], origins: { line: null, lived: [], made: [] } }, card);
    expect(file).not.toContain('<h2>');
    expect(file).toContain('Our &lt;Community&gt;');
  });
});

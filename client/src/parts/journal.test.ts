import { describe, expect, it } from 'vitest';
import { journalFile, journalMail } from './journal.ts';

const page = { title: 'Our <Community>', lines: [{ label: 'One thing I will try', words: 'Ask & listen\n<script>alert(1)</script>' }], promises: ['A shared table'], promisesTitle: 'What we promised' };

describe('a page for oneself', () => {
  it('becomes a file in which typed words are only words', () => {
    const file = journalFile(page, 'en');
    expect(file).toContain('<title>Our &lt;Community&gt;</title>');
    expect(file).toContain('Ask &amp; listen<br>&lt;script&gt;');
    expect(file).not.toContain('<script>');
    expect(file).toContain('<li dir="auto">A shared table</li>');
  });

  it('becomes a mail with all its lines', () => {
    const mail = journalMail(page);
    expect(mail.startsWith('mailto:?subject=Our%20%3CCommunity%3E&body=')).toBe(true);
    expect(decodeURIComponent(mail)).toContain('One thing I will try\nAsk & listen');
    expect(decodeURIComponent(mail)).toContain('- A shared table');
  });
});

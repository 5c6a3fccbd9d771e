import { describe, expect, it } from 'vitest';
import { filled, journalFile, journalMail } from './journal.ts';
import type { JournalPage } from './journal.ts';

const page: JournalPage = {
  title: 'Our <Community>',
  sections: [
    { title: 'One thing I will try', lines: ['Ask & listen\n<script>alert(1)</script>'] },
    { title: 'What we promised', lines: ['A shared table'], list: true },
  ],
};
const CUT = '… cut';
const bodyOf = (mail: string): string => decodeURIComponent(/&body=(.*)$/.exec(mail)?.[1] ?? '');

describe('a page for oneself', () => {
  it('leaves out what is empty', () => {
    expect(filled([{ title: 'A', lines: [' ', ''] }, { title: 'B', lines: [' x ', ''] }])).toEqual([{ title: 'B', lines: ['x'] }]);
  });

  it('becomes a file in which typed words are only words', () => {
    const file = journalFile(page, 'en');
    expect(file).toContain('<title>Our &lt;Community&gt;</title>');
    expect(file).toContain('Ask &amp; listen<br>&lt;script&gt;');
    expect(file).not.toContain('<script>');
    expect(file).toContain('<li dir="auto">A shared table</li>');
  });

  it('becomes a mail with all its lines, to nobody yet', () => {
    const mail = journalMail(page, CUT);
    expect(mail.startsWith('mailto:?subject=Our%20%3CCommunity%3E&body=')).toBe(true);
    expect(bodyOf(mail)).toBe('One thing I will try\r\nAsk & listen\r\n<script>alert(1)</script>\r\n\r\nWhat we promised\r\n- A shared table');
  });

  it.each(['a', 'é', '漢', '😀', '&'])('becomes a mail no longer than programs take, cut between signs: %s', (sign) => {
    const mail = journalMail({ title: 'T', sections: [{ title: 'A', lines: [sign.repeat(3_000)] }] }, CUT);
    expect(mail.length).toBeLessThanOrEqual(1_900);
    expect(mail.length).toBeGreaterThan(1_850);
    expect(bodyOf(mail)).toMatch(new RegExp(`^A\r\n(${sign})+${CUT}$`, 'u'));
  });

  it('takes half of a sign without failing', () => {
    expect(bodyOf(journalMail({ title: 'T', sections: [{ title: 'A', lines: ['x\uD83D'] }] }, CUT))).toBe('A\r\nx\uFFFD');
  });
});

import { describe, expect, it } from 'vitest';
import { posterSize } from './posterSize.ts';
import { widthOf } from '../ui/widthOf.ts';

describe('the poster\'s letters', () => {
  it('are as large as one page allows', () => {
    expect(posterSize('People who know your name')).toBe('large');
    expect(posterSize('Community is people who know your name and bring soup when you are ill.')).toBe('middle');
    expect(posterSize('a'.repeat(280))).toBe('small');
    expect(posterSize('界'.repeat(280))).toBe('tiny');
  });
  it('are smaller for one very long word, which would break', () => {
    expect(posterSize('Nachbarschaftsversammlung')).toBe('small');
    expect(posterSize('Dorfgemeinschaft')).toBe('middle');
  });
  it('wide signs take two places', () => {
    expect(widthOf('ab')).toBe(2);
    expect(widthOf('社区🙂')).toBe(6);
    expect(widthOf('é́')).toBe(2);
  });
});

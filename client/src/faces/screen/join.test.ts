import { describe, expect, it } from 'vitest';
import { shortAddress, titleSize, wifiCode } from './join.ts';

describe('join page of the big screen', () => {
  it('shows addresses as people type them', () => {
    expect(shortAddress('http://192.168.1.20:4000')).toBe('192.168.1.20:4000');
    expect(shortAddress('https://workshop.mylibrary.org/')).toBe('workshop.mylibrary.org');
  });

  it('makes a Wi-Fi code that cameras read, signs escaped', () => {
    expect(wifiCode({ name: 'Library; guests', password: 'a:b,c"d\\e' })).toBe('WIFI:T:WPA;P:a\\:b\\,c\\"d\\\\e;S:Library\\; guests;;');
    expect(wifiCode({ name: 'Open', password: '' })).toBe('WIFI:T:nopass;S:Open;;');
  });

  it('takes smaller letters for long titles', () => {
    expect(titleSize('Our Community', false)).toBe('title');
    expect(titleSize('Our Community', true)).toBe('lead');
    expect(titleSize('x'.repeat(80), true)).toBe('body');
  });
});

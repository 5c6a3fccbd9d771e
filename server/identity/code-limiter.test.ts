import { describe, expect, it } from 'vitest';
import { createCodeLimiter, type CodeLimiter } from './code-limiter.ts';

let now = 0;
const limiter = (): CodeLimiter => {
  now = 1_700_000_000_000;
  return createCodeLimiter(() => now);
};
const fail = (codes: CodeLimiter, times: number, address: (time: number) => string): void => {
  for (let time = 0; time < times; time += 1) codes.failed(address(time));
};

describe('the limiter of failed codes', () => {
  it('an address has 120, then one a second', () => {
    const codes = limiter();
    fail(codes, 119, () => '10.0.0.1');
    expect(codes.wait('10.0.0.1')).toBe(0);
    codes.failed('10.0.0.1');
    expect([codes.wait('10.0.0.1'), codes.wait('10.0.0.2')]).toEqual([1, 0]);
    now += 999;
    expect(codes.wait('10.0.0.1')).toBe(1);
    now += 1;
    expect(codes.wait('10.0.0.1')).toBe(0);
    now += 3_600_000;
    fail(codes, 120, () => '10.0.0.1');
    expect(codes.wait('10.0.0.1')).toBe(1);
  });

  it('the server has 600, then four a second, for everybody', () => {
    const codes = limiter();
    fail(codes, 600, (time) => `10.0.${time}.1`);
    expect(codes.wait('192.168.1.1')).toBe(1);
    now += 250;
    expect(codes.wait('192.168.1.1')).toBe(0);
  });

  it('one IPv6 network counts as one address, a mapped IPv4 address as itself', () => {
    const codes = limiter();
    fail(codes, 120, (time) => `2001:db8:1:2::${time.toString(16)}`);
    expect(['2001:db8:1:2:ffff::9', '2001:DB8:1:2::1', '2001:db8:1:3::1', '2001:db8::1'].map((one) => codes.wait(one.toLowerCase()))).toEqual([1, 1, 0, 0]);
    fail(codes, 120, () => '::ffff:10.0.0.1');
    expect([codes.wait('10.0.0.1'), codes.wait('::ffff:10.0.0.2')]).toEqual([1, 0]);
    fail(codes, 120, () => 'fe80::1%eth0');
    expect([codes.wait('fe80::2%eth0'), codes.wait('::1')]).toEqual([1, 0]);
  });

  it('many addresses do not pile up, and who failed lately is not forgotten', () => {
    const codes = limiter();
    fail(codes, 120, () => '10.9.9.9');
    for (let time = 0; time < 20_000; time += 1) {
      codes.failed(`10.${time >> 16}.${(time >> 8) & 255}.${time & 255}`);
      now += 1;
    }
    expect(codes.wait('10.9.9.9')).toBeGreaterThan(0);
  });

  it('a clock that went back gives nothing and takes nothing', () => {
    const codes = limiter();
    fail(codes, 120, () => '10.0.0.1');
    now -= 60_000;
    expect(codes.wait('10.0.0.1')).toBe(1);
  });
});

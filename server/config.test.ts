import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf, isThisComputer, lanHosts } from './addresses.ts';
import { readConfig } from './config.ts';
import { Plain } from './plain.ts';

describe('settings', () => {
  it('all have a default; an empty one counts as not set', () => {
    const expected = { port: 4000, host: null, dataDir: resolve('data'), publicUrl: null, staffKey: null, logLevel: 'info' };
    expect(readConfig({})).toEqual(expected);
    expect(readConfig({ PORT: '', HOST: ' ', DATA_DIR: '', PUBLIC_URL: '', STAFF_KEY: '', LOG_LEVEL: '', PATH: '/bin' })).toEqual(expected);
  });

  it('are read', () => {
    const key = 'a-key-of-the-library-2026';
    const env = { PORT: '0', HOST: '::1', DATA_DIR: '/srv/data', PUBLIC_URL: 'HTTPS://Work.Example.org:443/', STAFF_KEY: key, LOG_LEVEL: 'silent' };
    expect(readConfig(env)).toEqual({ port: 0, host: '::1', dataDir: '/srv/data', publicUrl: 'https://work.example.org', staffKey: key, logLevel: 'silent' });
  });

  it.each([
    ['PORT', '65536'], ['PORT', 'http'], ['PORT', '-1'], ['PORT', '4000.5'], ['HOST', 'two words'], ['DATA_DIR', 'a\0b'],
    ['PUBLIC_URL', 'workshop'], ['PUBLIC_URL', 'https://a.org/path'], ['PUBLIC_URL', 'https://a.org?x'], ['PUBLIC_URL', 'ftp://a.org'],
    ['PUBLIC_URL', 'https://me:you@a.org'], ['STAFF_KEY', 'short'], ['STAFF_KEY', 'a key with spaces in it, long'], ['LOG_LEVEL', 'loud'],
  ])('a wrong %s (%j) is told in one sentence that names it', (name, value) => {
    const read = (): unknown => readConfig({ [name]: value });
    expect(read).toThrow(Plain);
    expect(read).toThrow(new RegExp(`^${name} must [^.]+.*\\.$`));
  });
});

describe('addresses', () => {
  const at = (address: string, family = 'IPv4', internal = false): { address: string; family: string; internal: boolean } => ({ address, family, internal });
  const laptop = {
    lo: [at('127.0.0.1', 'IPv4', true)],
    docker0: [at('172.17.0.1')],
    eth0: [at('10.0.0.7'), at('fe80::1', 'IPv6')],
    wlan0: [at('192.168.1.20')],
    wwan0: [at('81.2.69.142')],
    usb0: [at('169.254.3.4')],
  };

  it('private addresses of real cards come first, virtual and link-local ones are left out', () => {
    expect(lanHosts(laptop)).toEqual(['192.168.1.20', '10.0.0.7', '81.2.69.142']);
  });

  it('virtual and link-local ones are offered when there is nothing else', () => {
    expect(lanHosts({ docker0: [at('172.17.0.1')], usb0: [at('169.254.3.4')] })).toEqual(['172.17.0.1', '169.254.3.4']);
  });

  it('this computer is known by every address of its own', () => {
    for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.168.1.20', '::ffff:192.168.1.20', 'fe80::1']) expect(isThisComputer(own, laptop)).toBe(true);
    for (const other of ['192.168.1.21', '::ffff:10.0.0.8', 'fe80::2']) expect(isThisComputer(other, laptop)).toBe(false);
  });

  it('follow PUBLIC_URL, then HOST, then the network, then this computer', () => {
    expect(addressesOf({ publicUrl: 'https://w.org', host: '127.0.0.1' }, 4000, laptop)).toEqual(['https://w.org']);
    expect(addressesOf({ publicUrl: null, host: '127.0.0.1' }, 4000, laptop)).toEqual(['http://127.0.0.1:4000']);
    expect(addressesOf({ publicUrl: null, host: '::1' }, 80, laptop)).toEqual(['http://[::1]']);
    expect(addressesOf({ publicUrl: null, host: '0.0.0.0' }, 4000, laptop)[0]).toBe('http://192.168.1.20:4000');
    expect(addressesOf({ publicUrl: null, host: null }, 80, {})).toEqual(['http://localhost']);
  });
});

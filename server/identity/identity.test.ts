import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, type ManualClock } from '../clock/manual-clock.ts';
import { openTestStore, recordOf, START } from '../rooms/testing/node.ts';
import type { Store } from '../store/store.ts';
import { createIdentity, helperCookie, SIGNED_IN_MS, STAFF_COOKIE, type Identity } from './identity.ts';
import { originAllowed } from './origin.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { honourStaffKey, newStaffKey, storedStaffKey } from './staff-key.ts';
import { createTickets } from './tickets.ts';
import { createTvPairing } from './tv.ts';

const KEY = 'the-key-of-this-library';
let clock: ManualClock;
let store: Store;
let identity: Identity;
beforeEach(() => {
  clock = createManualClock(START);
  store = openTestStore(clock);
  identity = createIdentity({ directory: store.directory, staffKey: KEY, now: () => clock.now() });
});
afterEach(() => store.close());

async function helper(room: string, role: 'moderate' | 'full'): Promise<{ readonly header: string; readonly link: string; readonly key: string }> {
  const key = newSecret();
  const link = newSecret();
  await store.directory.addLink({ id: link, room, role, label: '', createdAt: START, revokedAt: null }, hashSecret(key));
  const used = await identity.useLink(key);
  return { header: `${helperCookie(room)}=${used?.cookie ?? ''}`, link, key };
}
const staff = async (): Promise<string> => `a=b; ${STAFF_COOKIE}=${(await identity.signIn(KEY)) ?? ''}`;

describe('who a cookie speaks for', () => {
  it('a staff cookie is host of every session', async () => {
    const header = await staff();
    expect(identity.isStaff(header)).toBe(true);
    expect(identity.authenticate(header, 'any')).toMatchObject({ authority: 'host', role: 'staff', link: null });
    expect(await identity.signIn(`${KEY}x`)).toBeNull();
  });

  it('a full helper is host, a moderate one helper, each of their session only', async () => {
    const [one, other] = [recordOf(), recordOf({ code: '593024', key: 'OTHERKEY12345' })];
    await Promise.all([store.directory.addRoom(one), store.directory.addRoom(other)]);
    const full = await helper(one.id, 'full');
    const moderate = await helper(one.id, 'moderate');
    expect(identity.authenticate(full.header, one.id)).toMatchObject({ authority: 'host', role: 'full', link: full.link });
    expect(identity.authenticate(moderate.header, one.id)).toMatchObject({ authority: 'helper', role: 'moderate', link: moderate.link });
    for (const { header } of [full, moderate]) {
      expect(identity.authenticate(header, other.id)).toBeNull();
      expect(identity.authenticate(header.replace(one.id, other.id), other.id)).toBeNull();
      expect(identity.isStaff(header)).toBe(false);
      expect(identity.isStaff(header.replace(helperCookie(one.id), STAFF_COOKIE))).toBe(false);
    }
    await store.directory.revokeLink(full.link, START);
    expect(identity.authenticate(full.header, one.id)).toBeNull();
    expect(await identity.useLink(full.key)).toBeNull();
  });

  it('nothing speaks for nobody', () => {
    for (const header of [undefined, '', 'x', `${STAFF_COOKIE}=`, `${STAFF_COOKIE}=${KEY}`, `${STAFF_COOKIE}=%E0%A4%A`, '__proto__=1']) {
      expect([identity.isStaff(header), identity.authenticate(header, 'room')]).toEqual([false, null]);
    }
  });

  it('a cookie ends by signing out, or after thirty days', async () => {
    const [one, other] = [await staff(), await staff()];
    await identity.signOut(one);
    expect([identity.isStaff(one), identity.isStaff(other)]).toEqual([false, true]);
    clock.advance(SIGNED_IN_MS);
    expect(identity.isStaff(other)).toBe(false);
  });

  it('only hashes are stored', async () => {
    const cookie = (await staff()).split('=').at(-1) ?? '';
    expect(store.directory.staffSessionByHash(cookie)).toBeUndefined();
    expect(store.directory.staffSessionByHash(hashSecret(cookie))).toBeDefined();
  });
});

describe('the staff key', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'third-place-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, of more than 128 bits, for its owner only', () => {
    const key = storedStaffKey(folder);
    expect(key).toMatch(/^[\w-]{22}$/);
    expect(storedStaffKey(folder)).toBe(key);
    expect(statSync(join(folder, 'staff-key')).mode & 0o777).toBe(0o600);
    expect(newStaffKey(folder)).not.toBe(key);
    expect(storedStaffKey(folder)).not.toBe(key);
    expect(existsSync(join(folder, 'staff-key.new'))).toBe(false);
  });

  it('a file that was cut short is no key', () => {
    writeFileSync(join(folder, 'staff-key'), 'abc\n');
    expect(storedStaffKey(folder)).toHaveLength(22);
    expect(readFileSync(join(folder, 'staff-key'), 'utf8')).toHaveLength(23);
  });

  it('another key signs everybody out, the same one nobody', async () => {
    await honourStaffKey(store.directory, KEY);
    const header = await staff();
    await honourStaffKey(store.directory, KEY);
    expect(identity.isStaff(header)).toBe(true);
    await honourStaffKey(store.directory, 'another');
    expect(identity.isStaff(header)).toBe(false);
  });
});

describe('where a request comes from', () => {
  const home = { publicUrl: null };
  it.each([
    ['http://192.168.1.20:4000', '192.168.1.20:4000', true],
    ['http://localhost:4000', 'localhost:4000', true],
    ['http://library', 'library:80', true],
    ['https://library', 'LIBRARY:443', true],
    ['http://[::1]:4000', '[::1]:4000', true],
    [undefined, '192.168.1.20:4000', true],
    ['http://192.168.1.20:4001', '192.168.1.20:4000', false],
    ['http://192.168.1.20.evil.example:4000', '192.168.1.20:4000', false],
    ['http://evil.example', '192.168.1.20:4000', false],
    ['null', '192.168.1.20:4000', false],
    ['file://192.168.1.20:4000', '192.168.1.20:4000', false],
    ['', '192.168.1.20:4000', false],
    ['http://192.168.1.20:4000', undefined, false],
  ])('origin %s at host %s: %s', (origin, host, allowed) => expect(originAllowed(origin, host, home)).toBe(allowed));

  it('the public address counts where a proxy rewrites Host', () => {
    const config = { publicUrl: 'https://work.example.org' };
    expect(originAllowed('https://work.example.org', '127.0.0.1:4000', config)).toBe(true);
    expect(originAllowed('http://work.example.org', '127.0.0.1:4000', config)).toBe(false);
  });
});

describe('short-lived tickets', () => {
  it('end in time, are taken once and never pile up', () => {
    const tickets = createTickets<string>(() => clock.now(), 1_000, 2);
    expect(tickets.add('a', 'A')).toBe(START + 1_000);
    tickets.add('b', 'B');
    expect(tickets.add('c', 'C')).toBeNull();
    tickets.remove('b');
    expect([tickets.find('a'), tickets.find('b'), tickets.keys()]).toEqual(['A', undefined, ['a']]);
    clock.advance(1_000);
    expect([tickets.find('a'), tickets.keys()]).toEqual([undefined, []]);
    expect(tickets.add('d', 'D')).toBe(START + 2_000);
  });

  it('digits of waiting TVs differ in two places; each pairs once', () => {
    const random = createManualInt();
    const tv = createTvPairing(() => clock.now(), random);
    const opened = Array.from({ length: 60 }, () => tv.open()).flatMap((one) => one ?? []);
    expect(opened.length).toBe(60);
    const differ = (one: string, other: string): number => [...one].filter((digit, at) => digit !== other[at]).length;
    for (const one of opened) for (const other of opened) if (one !== other) expect(differ(one.digits, other.digits)).toBeGreaterThanOrEqual(2);
    const [first] = opened;
    expect(first?.digits).toMatch(/^[1-9]\d{3}$/);
    expect(tv.pair(first?.digits ?? '', { room: 'r', reader: 'k' })).toBe(true);
    expect(tv.pair(first?.digits ?? '', { room: 'other', reader: 'k' })).toBe(false);
    expect(tv.poll(first?.secret ?? '')).toEqual({ room: 'r', reader: 'k' });
    clock.advance(10 * 60_000);
    expect(tv.poll(first?.secret ?? '')).toBe('gone');
  });
});

/** Even steps through all numbers. */
function createManualInt(): (below: number) => number {
  let at = 0;
  return (below) => (at += 2_741) % below;
}

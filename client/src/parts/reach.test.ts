import { describe, expect, it } from 'vitest';
import { isLocalAddress } from './reach.ts';

describe('who can open an address', () => {
  it.each([
    'http://192.168.0.2:4000', 'http://10.1.2.3', 'http://172.16.0.1:4000', 'http://172.31.255.1', 'http://127.0.0.1:4000', 'http://localhost:4000', 'http://169.254.7.7',
    'http://laptop:4000', 'http://laptop.local:4000', 'http://[::1]:4000', 'http://[fd12::1]', 'http://[fe80::1]', '', 'laptop',
  ])('%j: only its own network', (address) => {
    expect(isLocalAddress(address)).toBe(true);
  });
  it.each(['https://workshop.example.org', 'http://172.15.0.1', 'http://172.32.0.1', 'http://193.168.0.2', 'http://11.0.0.1', 'https://10.example.org', 'http://[2001:db8::1]:4000'])('%j: others too', (address) => {
    expect(isLocalAddress(address)).toBe(false);
  });
});

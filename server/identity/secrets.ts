import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid';
import type { Int } from './codes.ts';

/** A new secret of 132 bits, safe in addresses and cookies. */
export const newSecret = (): string => nanoid(22);

/** A name for a room, run, seat or link: 60 bits, readable, no secret. */
export const newId = customAlphabet('0123456789abcdefghjkmnpqrstvwxyz', 12);

export const secureInt: Int = (below) => randomInt(below);

/** What is stored instead of a secret. Secrets here are random, so a plain SHA-256 is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Compares without telling by its duration how much fits. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}

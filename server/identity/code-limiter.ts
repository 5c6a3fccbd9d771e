import type { Timestamp } from '../../shared/kernel/clock.ts';

/** Failed codes a second, and how many may fail at once. */
const SERVER = { rate: 4, burst: 600 };
const ADDRESS = { rate: 1, burst: 120 };
/** Past this many addresses those whose bucket is full again are forgotten. */
const ADDRESSES = 5_000;

type Bucket = { tokens: number; at: Timestamp };

/** Slows the guessing of join codes: only failed typed codes count, a whole room on one address never notices. */
export type CodeLimiter = {
  /** Seconds this address has to wait before its next typed code is looked at, right or wrong; 0: none. */
  readonly wait: (address: string) => number;
  /** A typed code of this address opened nothing. */
  readonly failed: (address: string) => void;
};

export function createCodeLimiter(now: () => Timestamp): CodeLimiter {
  const server: Bucket = { tokens: SERVER.burst, at: now() };
  const addresses = new Map<string, Bucket>();

  const refill = (bucket: Bucket, { rate, burst }: typeof SERVER): Bucket => {
    const at = now();
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * rate);
    bucket.at = at;
    return bucket;
  };
  const secondsFor = ({ tokens }: Bucket, { rate }: typeof SERVER): number => (tokens >= 1 ? 0 : Math.ceil((1 - tokens) / rate));
  const bucketOf = (address: string): Bucket => refill(addresses.get(address) ?? { tokens: ADDRESS.burst, at: now() }, ADDRESS);
  const forget = (): void => {
    for (const [address, bucket] of addresses) if (refill(bucket, ADDRESS).tokens >= ADDRESS.burst) addresses.delete(address);
  };

  return {
    wait: (address) => Math.max(secondsFor(refill(server, SERVER), SERVER), secondsFor(bucketOf(network(address)), ADDRESS)),
    failed(address) {
      if (addresses.size >= ADDRESSES) forget();
      const bucket = bucketOf(network(address));
      bucket.tokens -= 1;
      addresses.set(network(address), bucket);
      refill(server, SERVER).tokens -= 1;
    },
  };
}

/** One household or device may have a whole /64 of IPv6 addresses. An IPv4 address mapped into IPv6 is the IPv4 address. */
function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

type Interfaces = Readonly<Record<string, readonly { readonly address: string; readonly family: string; readonly internal: boolean }[] | undefined>>;
type Found = { readonly name: string; readonly address: string };

/** Bridges of containers and virtual machines, tunnels: phones in the room are not on them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vbox|utun|tun|tap|wg|tailscale|zt|lxc|lxd|cni|flannel|podman|vethernet|bridge\d|awdl|llw|anpi)/i;

/**
 * The addresses phones can open, best first, without a trailing slash. Asked each time they are shown: a laptop may change its
 * network while the server runs.
 */
export function addressesOf({ publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>, port: number, interfaces: Interfaces = networkInterfaces()): readonly string[] {
  if (publicUrl !== null) return [publicUrl];
  const hosts = host !== null && host !== '0.0.0.0' && host !== '::' ? [host] : lanHosts(interfaces);
  return (hosts.length > 0 ? hosts : ['localhost']).map((name) => urlOf(name, port));
}

/** IPv4 addresses of this computer, private ones of real network cards first; the others only when there are none of those. */
export function lanHosts(interfaces: Interfaces): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ name, address })),
  );
  const real = found.filter(({ name, address }) => !VIRTUAL.test(name) && !address.startsWith('169.254.'));
  const best = real.length > 0 ? real : found;
  return [...new Set([...best].sort((a, b) => rank(a) - rank(b)).map(({ address }) => address))];
}

/** Whether an address is one of this computer's own, so that somebody at its keyboard is not taken for a phone. */
export function isThisComputer(address: string, interfaces: Interfaces = networkInterfaces()): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  const own = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return plain === '::1' || plain.startsWith('127.') || own.some((one) => one.address === plain);
}

function rank({ address }: Found): number {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return 2;
  return address.startsWith('169.254.') ? 4 : 3;
}

function urlOf(host: string, port: number): string {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return `http://${name}${port === 80 ? '' : `:${port}`}`;
}

import type { Config } from '../config.ts';

/**
 * Whether a page of ours sent this. Browsers always name the page's origin when they open a socket to another site or change
 * anything; without the header it is no page's doing (or a plain read of our own page). A proxy may rewrite `Host`, so the public
 * address counts too.
 */
export function originAllowed(origin: string | undefined, host: string | undefined, { publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === publicUrl) return true;
  if (!URL.canParse(origin) || host === undefined) return false;
  const { protocol, host: from } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && from === host.toLowerCase().replace(/:(80|443)$/, '');
}

import type { Wifi } from '../../../../shared/http.ts';

/** An address as people type it: no `http://`, which every browser adds by itself. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** What a camera reads to join a Wi-Fi; `\ ; , : "` are escaped. Without a password the network is open. */
export function wifiCode(wifi: Wifi): string {
  const escape = (word: string): string => word.replace(/[\\;,:"]/g, (sign) => `\\${sign}`);
  const secret = wifi.password === '' ? 'T:nopass' : `T:WPA;P:${escape(wifi.password)}`;
  return `WIFI:${secret};S:${escape(wifi.name)};;`;
}

/** How large a title may be so that the join page keeps its room. */
export function titleSize(title: string, wifi: boolean): 'title' | 'lead' | 'body' {
  if (!wifi && title.length <= 40) return 'title';
  return title.length <= 28 ? 'lead' : 'body';
}

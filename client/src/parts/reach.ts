/** Names and numbers that only the same computer or network can open. */
const LOCAL = [
  /^localhost$/, /\.(localhost|local|lan|home|internal|home\.arpa)$/, /^[^.:[]+$/,
  /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)(\.\d+)+$/,
  /^\[::1\]$/, /^\[f[cd][0-9a-f]{2}:/, /^\[fe[89ab][0-9a-f]:/,
];

/** Whether phones outside this network cannot open an address such as `http://192.168.0.2:4000`; nobody can open one that does not parse. */
export function isLocalAddress(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { hostname } = new URL(address);
  return LOCAL.some((form) => form.test(hostname));
}

import { resolve } from 'node:path';
import * as v from 'valibot';
import { Plain } from './plain.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export type Config = {
  /** 0: any free port. */
  readonly port: number;
  /** null: all interfaces. */
  readonly host: string | null;
  /** Absolute path. */
  readonly dataDir: string;
  /** Where people reach this server, when it is not its own LAN address: scheme, host and port, without a trailing slash. */
  readonly publicUrl: string | null;
  /** Given by the operator; null: the one kept in the data folder. */
  readonly staffKey: string | null;
  readonly logLevel: LogLevel;
};

const PORT = 'PORT must be a whole number from 0 to 65535, such as 4000.';
const HOST = 'HOST must be an address or name of this computer, such as 127.0.0.1.';
const DATA_DIR = 'DATA_DIR must be the path of a folder, such as ./data.';
const PUBLIC_URL = 'PUBLIC_URL must be a web address without a path, such as https://workshop.mylibrary.org.';
const STAFF_KEY = 'STAFF_KEY must have 22 to 200 letters and digits (- _ . ~ are allowed too) and no spaces.';
const LOG_LEVEL = 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.';

const envSchema = v.object({
  PORT: v.optional(
    v.pipe(v.string(PORT), v.regex(/^\d{1,5}$/, PORT), v.transform(Number), v.maxValue(65_535, PORT)),
    '4000',
  ),
  HOST: v.nullish(v.pipe(v.string(HOST), v.regex(/^[\w.:%-]{1,255}$/, HOST)), null),
  DATA_DIR: v.optional(v.pipe(v.string(DATA_DIR), v.regex(/^[^\0]{1,4000}$/, DATA_DIR)), './data'),
  PUBLIC_URL: v.nullish(v.pipe(v.string(PUBLIC_URL), v.check(isOrigin, PUBLIC_URL), v.transform((url) => new URL(url).origin)), null),
  STAFF_KEY: v.nullish(v.pipe(v.string(STAFF_KEY), v.regex(/^[\w.~-]{22,200}$/, STAFF_KEY)), null),
  LOG_LEVEL: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], LOG_LEVEL), 'info'),
});

/** Reads the settings from the environment; an empty one counts as not set. Throws `Plain` naming the first wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = v.safeParse(envSchema, set);
  if (!read.success) throw new Plain(read.issues[0].message);
  const { PORT: port, HOST: host, DATA_DIR: folder, PUBLIC_URL: publicUrl, STAFF_KEY: staffKey, LOG_LEVEL: logLevel } = read.output;
  return { port, host, dataDir: resolve(folder), publicUrl, staffKey, logLevel };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && pathname === '/' && search + hash + username + password === '';
}

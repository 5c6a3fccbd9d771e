import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

/** Structured logs on standard error: no names, texts, tokens or addresses are ever given to it. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}

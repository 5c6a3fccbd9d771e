import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { Config } from './config.ts';
import { placeOf } from './rooms/entry.ts';

/**
 * Structured logs on standard error. Our own lines hold ids, revs and codes; what the framework may add is cut down here: of a
 * request its method, of an answer its status, of an error where it came from, for addresses, paths and messages can hold secrets
 * and what people typed.
 */
export function createLogger(level: Config['logLevel'], to: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  const serializers = {
    req: (request: { readonly method?: unknown }) => ({ method: request.method }),
    res: (answer: { readonly statusCode?: unknown }) => ({ status: answer.statusCode }),
    err: (error: unknown) => ({ where: placeOf(error) }),
  };
  const hooks: LoggerOptions['hooks'] = {
    logMethod(args, method) {
      method.apply(this, speaksForItself(args[0], args[1]) ? [args[0], 'an error'] : args);
    },
  };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers, hooks }, to);
}

/** Whether the line's words would be the error's own, which can quote what somebody typed. */
function speaksForItself(fields: unknown, message: unknown): boolean {
  const error: unknown = typeof fields === 'object' && fields !== null && 'err' in fields ? fields.err : fields;
  return error instanceof Error && (message === undefined || message === error.message);
}

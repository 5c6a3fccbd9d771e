type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Structured log (pino's shape). Fields hold ids, revs and codes; never names, texts, tokens or addresses. */
export type Log = { readonly info: Write; readonly warn: Write; readonly error: Write };

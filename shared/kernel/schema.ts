/** The part of the Standard Schema specification (v1) that we use; valibot's schemas implement it. */
export interface Schema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined }[] };

export type Parsed<Output> = { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly field: string };

/** Parses unknown data at a border. On failure names the first offending field ('' for the whole value). */
export function parseWith<Output>(schema: Schema<Output>, value: unknown): Parsed<Output> {
  const result = schema['~standard'].validate(value);
  if ('then' in result) throw new TypeError('Schemas here are synchronous.');
  if (!result.issues) return { ok: true, value: result.value };
  const path = result.issues[0]?.path ?? [];
  return { ok: false, field: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') };
}

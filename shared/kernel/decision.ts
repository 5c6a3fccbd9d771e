/** A refusal: data, never an exception. `rejected` is a stable snake_case code the client has words for. */
export type Rejection<Code extends string = string> = {
  readonly rejected: Code;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What a command comes to: events to record (none = accepted, nothing to do) or a refusal. */
export type Decision<Event, Code extends string = string> = readonly Event[] | Rejection<Code>;

export function reject<Code extends string>(code: Code, params?: Rejection['params']): Rejection<Code> {
  return params ? { rejected: code, params } : { rejected: code };
}

export function isRejection(decision: Decision<unknown>): decision is Rejection {
  return 'rejected' in decision;
}

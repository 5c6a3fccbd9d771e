/** An `aria-describedby` value from the ids that apply, or undefined when none does. */
export function describedBy(...ids: readonly (string | false | null | undefined)[]): string | undefined {
  const given = ids.filter((id) => typeof id === 'string' && id !== '');
  return given.length === 0 ? undefined : given.join(' ');
}

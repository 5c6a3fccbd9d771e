/** As many sessions as one page compares. */
export const MOST_COMPARED = 20;

/** The sessions an address asks for, `?ids=a,b`: each once, in that order. `over`: how many were too many. */
export function askedIds(query: string): { readonly ids: readonly string[]; readonly over: number } {
  const ids = [...new Set((new URLSearchParams(query).get('ids') ?? '').split(',').map((id) => id.trim()).filter((id) => id !== ''))];
  return { ids: ids.slice(0, MOST_COMPARED), over: Math.max(0, ids.length - MOST_COMPARED) };
}

/** The address that compares these. */
export const compareAddress = (ids: readonly string[]): string => `/sessions/compare?ids=${ids.map(encodeURIComponent).join(',')}`;

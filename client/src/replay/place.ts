/** What stands beside the wall. */
export const BESIDE = ['phone', 'console', 'stages', 'notes'] as const;
export type Beside = (typeof BESIDE)[number];

/** A moment as its address names it: `?at=812&with=phone&person=7`. */
export type Place = { readonly rev: number | null; readonly beside: Beside | null; readonly person: number | null };

export function placeIn(query: string): Place {
  const asked = new URLSearchParams(query);
  return { rev: whole(asked.get('at')), beside: BESIDE.find((one) => one === asked.get('with')) ?? null, person: whole(asked.get('person')) };
}

export function queryOf({ rev, beside, person }: Place): string {
  const parts = [rev === null ? [] : `at=${rev}`, beside === null ? [] : `with=${beside}`, person === null || beside !== 'phone' ? [] : `person=${person}`].flat();
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function whole(value: string | null): number | null {
  return value !== null && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

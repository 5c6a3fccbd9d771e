import { normaliseKey } from '../../shared/text.ts';

/** What an address asks for. Secrets ride in the fragment (`#key=…`), which the face itself takes out. `lost`: nothing lives there. */
export type Route =
  /** `code` as typed; `key` in capitals; `move`: a phone taking over a seat; `table`: from a table's own sign. */
  | { readonly face: 'phone'; readonly code: string | null; readonly key: string | null; readonly move: boolean; readonly table: number | null }
  | { readonly face: 'host'; readonly path: string }
  | { readonly face: 'console'; readonly room: string }
  | { readonly face: 'help' }
  | { readonly face: 'screen'; readonly room: string | null }
  | { readonly face: 'check'; readonly nonce: string }
  | LibraryRoute
  /** What somebody reads who was given a link to one session; `path` says what of it. */
  | { readonly face: 'shared'; readonly room: string; readonly path: string }
  | { readonly face: 'lost' };

/** What trainers and staff look at afterwards: the list, one session, its replay, several beside each other. */
export type LibraryRoute =
  | { readonly face: 'library'; readonly page: 'list' | 'compare' }
  | { readonly face: 'library'; readonly page: 'summary' | 'replay'; readonly room: string };

export type FaceName = Exclude<Route['face'], 'lost'>;

const PHONE = { face: 'phone', code: null, key: null, move: false, table: null } as const;
/** Digits in any script, with the spaces and hyphens people type into an address. */
const CODE = /^[\p{Nd}\s-]{4,24}$/u;
const KEY = /^J[\s-]*([0-9A-Z-]{13,20})$/i;

/** The face and its parts for a path with its query; upper and lower case of a join key are the same. */
export function routeOf(path: string, query = ''): Route {
  const [first = '', second = '', ...rest] = decode(path).split('/').filter((part) => part !== '');
  if (first === 'host') return { face: 'host', path };
  if (first === 'sessions') return libraryRoute(second, rest);
  if (first === 'shared' && second) return { face: 'shared', room: second, path };
  if (rest.length > 0) return { face: 'lost' };
  switch (first) {
    case 'run':
      return second ? { face: 'console', room: second } : { face: 'host', path };
    case 'help':
      return { face: 'help' };
    case 'check':
      return second ? { face: 'check', nonce: second } : { face: 'lost' };
    case 'screen':
      return { face: 'screen', room: second || null };
    case 'move':
      return { ...PHONE, move: true };
    default:
      return second ? { face: 'lost' } : phoneRoute(first, query);
  }
}

function libraryRoute(second: string, [third, ...more]: readonly string[]): Route {
  if (more.length > 0 || (third !== undefined && (third !== 'replay' || second === 'compare'))) return { face: 'lost' };
  if (second === '' || second === 'compare') return { face: 'library', page: second === '' ? 'list' : 'compare' };
  return { face: 'library', page: third === 'replay' ? 'replay' : 'summary', room: second };
}

function phoneRoute(first: string, query: string): Route {
  const table = tableIn(query);
  if (first === '') return { ...PHONE, table };
  const key = KEY.exec(first)?.[1];
  if (key) return { ...PHONE, table, key: normaliseKey(key) };
  return CODE.test(first) ? { ...PHONE, table, code: first } : { face: 'lost' };
}

/** `?t=3` on the address of a table's own sign. */
function tableIn(query: string): number | null {
  const table = Number(new URLSearchParams(query).get('t'));
  return Number.isInteger(table) && table >= 1 && table <= 99 ? table : null;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

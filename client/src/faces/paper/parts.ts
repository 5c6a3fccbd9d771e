import type { PaperSlip } from '../../room/contract.ts';
import { text } from '../../text/en/paper.ts';
import type { Cue } from './cues.ts';

/** One thing on a sheet. `number`: the table it is for. */
export type Piece =
  | { readonly kind: 'door' }
  | { readonly kind: 'tent'; readonly number: number }
  | { readonly kind: 'slip'; readonly slip: PaperSlip; readonly number: number | null }
  | { readonly kind: 'cue'; readonly cue: Cue };
export type Layout = PaperSlip['size'];
/** One side of paper. */
export type Sheet = { readonly layout: Layout; readonly pieces: readonly Piece[] };
/** What a host ticks: sheets of one kind. */
export type Part = { readonly id: string; readonly name: string; readonly about: string; readonly sheets: readonly Sheet[] };

/** The forms of one exercise of the plan. */
export type Forms = { readonly run: string; readonly exercise: string; readonly slips: readonly PaperSlip[] };
/** How many of what: tables in the room, people who write on paper. */
export type Counts = { readonly tables: number; readonly people: number };

const ON_SHEET: Readonly<Record<Layout, number>> = { page: 1, half: 2, quarter: 4 };

/** What a plan needs on paper, in the order a host hands it out; nothing else. */
export function partsOf(forms: readonly Forms[], cues: readonly Cue[], counts: Counts): readonly Part[] {
  const tables = numbers(counts.tables);
  return [
    { id: 'door', ...text.parts.door, sheets: sheetsOf('page', [{ kind: 'door' }]) },
    { id: 'tents', ...text.parts.tents, sheets: sheetsOf('page', tables.map((number) => ({ kind: 'tent', number }))) },
    ...forms.flatMap(({ run, exercise, slips }) => slips.map((slip) => ({
      id: `${run}/${slip.id}`, name: `${exercise}: ${slip.name}`, about: text.parts.slips[slip.per], sheets: sheetsOf(slip.size, slipsFor(slip, counts)),
    }))),
    ...(cues.length === 0 ? [] : [{ id: 'cues', ...text.parts.cues, sheets: sheetsOf('quarter', cues.map((cue) => ({ kind: 'cue', cue }))) }]),
  ];
}

function slipsFor(slip: PaperSlip, { tables, people }: Counts): readonly Piece[] {
  switch (slip.per) {
    case 'table':
      return numbers(tables).map((number) => ({ kind: 'slip', slip, number }));
    case 'pair':
      return spared(Math.ceil(people / 2), slip);
    case 'person':
      return spared(people, slip);
  }
}

/** The last sheet is full: a spare slip costs nothing. */
function spared(count: number, slip: PaperSlip): readonly Piece[] {
  const on = ON_SHEET[slip.size];
  return numbers(Math.ceil(count / on) * on).map(() => ({ kind: 'slip', slip, number: null }));
}

function sheetsOf(layout: Layout, pieces: readonly Piece[]): readonly Sheet[] {
  const on = ON_SHEET[layout];
  return Array.from({ length: Math.ceil(pieces.length / on) }, (_, at) => ({ layout, pieces: pieces.slice(at * on, (at + 1) * on) }));
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** The address of a table's own sign: joining by it takes that table (K5). */
export function tableUrl(joinUrl: string, table: number): string {
  return `${joinUrl}?t=${table}`;
}

/** How large words may be set so that they keep to their place: by how many letters there are. */
export function sizeOf(words: string, steps: readonly [large: number, middle: number]): 'large' | 'middle' | 'small' {
  const letters = [...words].length;
  return letters <= steps[0] ? 'large' : letters <= steps[1] ? 'middle' : 'small';
}

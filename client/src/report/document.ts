/**
 * A report as its three renderers see it (Story, Markdown, Word): plain data, no markup. Each text is one line or paragraph as people read it;
 * whoever renders it escapes it, and lets it stand in its own direction.
 */
export type Table = { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Words of the room; `note` is ours, such as who said it as a group or how many. */
export type Quote = { readonly text: string; readonly note: string | null };

export type Count = { readonly value: string; readonly label: string };

export type Block =
  /** The one thing the page is about, in large letters. `own`: the room made it; it goes on the poster. */
  | { readonly kind: 'lead'; readonly text: string; readonly own?: true }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quotes'; readonly quotes: readonly Quote[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A few figures in large digits, each with what it counts. */
  | { readonly kind: 'numbers'; readonly numbers: readonly Count[] }
  | { readonly kind: 'table'; readonly table: Table }
  /** A table whose last column is drawn as bars too; `values` are those numbers, row by row. */
  | { readonly kind: 'bars'; readonly table: Table; readonly values: readonly number[] }
  /** A drawing of our own making (`svg` holds no typed text) and, always, the same as a table. */
  | { readonly kind: 'figure'; readonly svg: string; readonly table: Table };

/** `above`: the exercise it belongs to, '' for the session itself. `where`: the Story holds only what the wall showed; staff's own report holds more. */
export type Section = { readonly above: string; readonly title: string; readonly blocks: readonly Block[]; readonly where: 'both' | 'story' | 'report' };

/** `about`: place, day and people, in one line. `foot`: stands below every page. */
export type Document = { readonly title: string; readonly about: string; readonly language: string; readonly foot: string; readonly sections: readonly Section[] };

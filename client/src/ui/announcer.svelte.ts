/** How long a sentence stays in the live region; within it the same sentence is not said again. */
const KEEP_MS = 7_000;

let said = $state<readonly { readonly id: number; readonly words: string }[]>([]);
let count = 0;

/** What the live region holds now; drawn once per page by `LiveRegion.svelte`. */
export const announcements = {
  get now(): typeof said {
    return said;
  },
};

/** Says one sentence politely to screen readers. Repeats within 7 s are dropped; different sentences at once are all said. */
export function announce(words: string): void {
  if (words === '' || said.some((one) => one.words === words)) return;
  count += 1;
  const id = count;
  said = [...said, { id, words }];
  setTimeout(() => { said = said.filter((one) => one.id !== id); }, KEEP_MS);
}

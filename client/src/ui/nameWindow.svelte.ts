/** Keeps the window's name as `words` has it; null leaves it alone. A `svelte:head` on any page would weigh on every phone (`vite.config.ts`). */
export function nameWindow(words: () => string | null): void {
  $effect(() => {
    const name = words();
    if (name !== null) document.title = name;
  });
}

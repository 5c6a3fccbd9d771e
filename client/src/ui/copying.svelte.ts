/**
 * A link and whether it was taken, for the controls that hand it on. `clipboard`: false over plain HTTP, where it can only be marked and
 * copied by hand. `taken`: `take` was called for the link as it is now, and it is copied if there is a clipboard.
 */
export function copying(link: () => string): { readonly clipboard: boolean; readonly taken: boolean; readonly take: () => Promise<void> } {
  const clipboard = isSecureContext ? navigator.clipboard : null;
  let given = $state<string | null>(null);
  return {
    clipboard: clipboard !== null,
    get taken() { return given === link(); },
    async take() {
      const now = link();
      await clipboard?.writeText(now);
      given = now;
    },
  };
}

const BEAT_MS = 2_000;
/** A beat this late means that the page did not run: a locked phone, a closed lid. */
const JUMP_MS = 6_000;

/** Calls `wake` whenever the page may have slept or moved to another network. The answer stops watching. */
export function watchWakes(wake: () => void): () => void {
  let last = Date.now();
  const beat = setInterval(() => {
    const late = Date.now() - last;
    last = Date.now();
    if (late > JUMP_MS || late < 0) wake();
  }, BEAT_MS);
  const seen = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) wake();
  };
  document.addEventListener('visibilitychange', seen);
  addEventListener('pageshow', shown);
  addEventListener('online', wake);
  return () => {
    clearInterval(beat);
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pageshow', shown);
    removeEventListener('online', wake);
  };
}

const AGAIN_AFTER = 60_000;

/** Loads the page anew, once a minute for one reason at most; false when it has just been done and did not help. */
export function reloadOnce(why: 'protocol' | 'chunk'): boolean {
  const key = `tp:reloaded:${why}`;
  try {
    if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < AGAIN_AFTER) return false;
    sessionStorage.setItem(key, String(Date.now()));
  } catch {
    // Without a memory of the last time a reload could go on for ever.
    return false;
  }
  location.reload();
  return true;
}

import { reloadOnce } from './reload.ts';

const RETRY_MS = 2_000;

/**
 * Fetches a part of the app. A missing one means that the server was updated: the page is loaded anew, once, drafts kept; rejects
 * if that did not help. While the server cannot be reached it waits: a reload would lose the page.
 */
export async function fetchChunk<T>(open: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if ((await reachable()) && !reloadOnce('chunk')) throw error;
      await new Promise((done) => setTimeout(done, RETRY_MS));
    }
  }
}

async function reachable(): Promise<boolean> {
  try {
    return (await fetch('/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

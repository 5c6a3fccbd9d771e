import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../shared/protocol.ts';
import type { Draft } from '../room/contract.ts';
import { WorkingText, type Standing } from './workingText.svelte.ts';

const OK: Answer = { ok: true, rev: 1 };
const STALE: Answer = { ok: false, code: 'stale_draft', again: false };

/** A browser's kept boxes, and a room in which versions are saved. */
function room() {
  const kept = new Map<string, string>();
  const draft = (box: string): Draft => ({
    get value() { return kept.get(box) ?? ''; },
    set value(text) { kept.set(box, text); },
    saved: true,
    sending: false,
    clear: () => kept.delete(box),
  });
  let standing: Standing = { text: '', base: '' };
  const stand = (text: string, base: string): void => { standing = { text, base }; };
  const open = (): WorkingText => new WorkingText(() => standing, draft, 'version');
  /** As the rules do: only on what stands. */
  const save = async (text: string, base: string): Promise<Answer> => {
    if (base !== standing.base) return STALE;
    stand(text, `v${Number(standing.base.slice(1)) + 1}`);
    return OK;
  };
  return { open, stand, save, kept };
}

describe('a text typed here while others save it too', () => {
  test('[CD6] shows what stands until somebody types; then the room changes nothing in it', () => {
    const { open, stand } = room();
    const box = open();
    stand('Community is bread.', 'v1');
    expect(box.value).toBe('Community is bread.');
    box.value = 'Community is bread and';
    stand('Something else.', 'v2');
    expect(box.value).toBe('Community is bread and');
    expect(box.changed).toBe(true);
  });

  test('[CD6] refused as stale it shows what stands and keeps the words; put back they build on it', async () => {
    const { open, stand, save } = room();
    const box = open();
    box.value = 'mine';
    stand('theirs', 'v1');
    expect(await box.save(save)).toBe(false);
    expect(box.value).toBe('theirs');
    expect(box.kept).toBe('mine');
    box.putBack();
    expect(box.value).toBe('mine');
    expect(box.kept).toBeNull();
    expect(await box.save(save)).toBe(true);
    expect(box.value).toBe('mine');
  });

  test('[CD1] refused twice, no words are lost', async () => {
    const { open, stand, save } = room();
    const box = open();
    box.value = 'first';
    stand('theirs', 'v1');
    await box.save(save);
    box.value = 'second';
    stand('theirs again', 'v2');
    await box.save(save);
    expect(box.kept).toBe('first second');
  });

  test('what is typed on while it is saved stays, and builds on what was saved', async () => {
    const { open, save } = room();
    const box = open();
    box.value = 'one';
    const saving = box.save(save);
    box.value = 'one two';
    expect(await saving).toBe(true);
    expect(box.value).toBe('one two');
    expect(await box.save(save)).toBe(true);
    expect(box.value).toBe('one two');
  });

  test('until the view is here the box shows what was saved, not what was before', async () => {
    const { open, stand } = room();
    stand('before', 'v1');
    const box = open();
    box.value = 'after';
    await box.save(async () => OK);
    expect(box.value).toBe('after');
    stand('after', 'v2');
    expect(box.value).toBe('after');
    stand('later', 'v3');
    expect(box.value).toBe('later');
  });

  test('it is settled again once what was saved stands in the room', async () => {
    const { open, stand } = room();
    const box = open();
    expect(box.settled).toBe(true);
    box.value = 'one';
    await box.save(async () => {
      expect(box.settled).toBe(false);
      return OK;
    });
    expect(box.settled).toBe(false);
    stand('one', 'v1');
    expect(box.settled).toBe(true);
  });

  test('a reload brings the words back: in the box where they still build on what stands, else offered', () => {
    const { open, stand } = room();
    open().value = 'typed';
    expect(open().value).toBe('typed');
    stand('theirs', 'v1');
    const again = open();
    expect(again.value).toBe('theirs');
    expect(again.kept).toBe('typed');
    again.drop();
    expect(open().kept).toBeNull();
  });

  test('a refusal of another kind leaves the words in the box', async () => {
    const { open } = room();
    const box = open();
    box.value = 'too long';
    await box.save(async () => ({ ok: false, code: 'too_long', again: false }));
    expect(box.value).toBe('too long');
    expect(box.changed).toBe(true);
  });
});

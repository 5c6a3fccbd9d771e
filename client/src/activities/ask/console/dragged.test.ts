import { expect, it } from 'vitest';
import { allow, carried, carry, dropped } from './dragged.ts';

/** What a browser hands over from the drag's start to its drop. */
function drag(): DragEvent & { readonly prevented: () => number } {
  const data = new Map<string, string>();
  let prevented = 0;
  const dataTransfer = { setData: (kind: string, value: string) => data.set(kind, value), getData: (kind: string) => data.get(kind) ?? '', get types() { return [...data.keys()]; }, effectAllowed: '', dropEffect: '' };
  return { dataTransfer, preventDefault: () => { prevented += 1; }, prevented: () => prevented } as unknown as DragEvent & { readonly prevented: () => number };
}

it('[AS5] a ticked card takes all ticked ones along, another goes alone', () => {
  expect(carried('b', new Set(['a', 'b']))).toEqual(['a', 'b']);
  expect(carried('c', new Set(['a', 'b']))).toEqual(['c']);
});

it('what is dropped is what was carried; a drag of anything else falls through', () => {
  const event = drag();
  carry(event, ['a', 'b']);
  expect(allow(event)).toBe(true);
  expect(dropped(event)).toEqual(['a', 'b']);
  const file = drag();
  file.dataTransfer?.setData('Files', 'x');
  expect(allow(file)).toBe(false);
  expect(dropped(file)).toEqual([]);
  expect(file.prevented()).toBe(0);
});

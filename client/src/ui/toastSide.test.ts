import { expect, test } from 'vitest';
import { toastSide } from './toastSide.ts';

const foot = { top: 500, bottom: 570 };
const head = { top: 64, bottom: 134 };

test('on its own side while nothing in use lies there, also where it only touches', () => {
  expect(toastSide('foot', foot, head, [])).toBe('foot');
  expect(toastSide('head', foot, head, [])).toBe('head');
  expect(toastSide('head', foot, head, [{ top: 100, bottom: 160 }])).toBe('foot');
  expect(toastSide('foot', foot, head, [{ top: 200, bottom: 260 }, { top: 450, bottom: 500 }])).toBe('foot');
});
test('at the head when the field in use, or the control after it, would be covered', () => {
  expect(toastSide('foot', foot, head, [{ top: 480, bottom: 560 }])).toBe('head');
  expect(toastSide('foot', foot, head, [{ top: 400, bottom: 480 }, { top: 490, bottom: 538 }])).toBe('head');
});
test('where a tall box lies under both, the place that covers less', () => {
  expect(toastSide('foot', foot, head, [{ top: 100, bottom: 600 }])).toBe('head');
  expect(toastSide('foot', foot, head, [{ top: 0, bottom: 520 }])).toBe('foot');
});

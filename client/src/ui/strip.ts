import { scaleFor } from './chart.ts';

/** One value on a row. `mark`: its letter; `group`: drawn with that group's shape instead. */
export type StripDot = { readonly id: string; readonly value: number; readonly label: string; readonly mark?: string; readonly group?: number };
export type StripRow = { readonly id: string; readonly label: string; readonly dots: readonly StripDot[] };
/** `lane`: the row below in which no other dot is covered. */
export type PlacedDot = StripDot & { readonly x: number; readonly lane: number };
export type Span = { readonly start: number; readonly end: number; readonly step: number };

/** Fewer points than this are no pattern: they are drawn, and called too few. */
export const FEWEST_FOR_PATTERN = 5;

/** Seconds, shares of one, or plain numbers. `over`: seconds beyond a plan, which may be below zero. */
export type StripUnit = 'time' | 'over' | 'share' | 'number';

/** A scale with round steps that holds all values and zero. Shares always run from 0 to 1. */
export function spanFor(values: readonly number[], unit: StripUnit): Span {
  if (unit === 'share') return { start: 0, end: 1, step: 0.25 };
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (unit === 'number') return { start: 0, ...scaleFor(high) };
  const step = [15, 30, 60, 120, 300, 600, 1200, 1800, 3600].find((one) => (high - low) / one <= 5) ?? scaleFor(high - low).step;
  const [start, end] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  return { start: start === 0 ? 0 : start, end: end > start ? end : start + step, step };
}

/** Places the dots of a row from left to right; `size`: of a dot with the space around it, px. */
export function placeDots(dots: readonly StripDot[], x: (value: number) => number, size: number): readonly PlacedDot[] {
  const free: number[] = [];
  return dots.toSorted((a, b) => a.value - b.value).map((dot) => {
    const at = x(dot.value);
    const open = free.findIndex((from) => from <= at);
    const lane = open >= 0 ? open : free.length;
    free[lane] = at + size;
    return { ...dot, x: at, lane };
  });
}

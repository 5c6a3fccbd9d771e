/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Palette = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Every `--name: #hex` of the rules whose selector is exactly `selector`. */
function paletteOf(css: string, selector: string): Palette {
  const found: Record<string, string> = {};
  for (const [, head, body] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (head?.trim() !== selector) continue;
    for (const [, name, value] of (body ?? '').matchAll(/--([\w-]+):\s*(#(?:[\da-f]{6}|[\da-f]{3}))\b/gi)) found[name ?? ''] = value ?? '';
  }
  return found;
}

/** WCAG 2 relative luminance of `#rgb` or `#rrggbb`. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join('') : hex.slice(1);
  const channel = (at: number): number => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

function ratio(palette: Palette, front: string, back: string): number {
  const [a, b] = [palette[front], palette[back]];
  if (a === undefined || b === undefined) throw new Error(`no colour --${a === undefined ? front : back}`);
  const [dark, light] = [luminance(a), luminance(b)].toSorted((p, q) => p - q) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const tokens = read('tokens.css');
const light = paletteOf(tokens, ':root');
const dark = { ...light, ...paletteOf(tokens, '[data-theme="dark"]') };
const contrast = { ...light, ...paletteOf(tokens, '[data-theme="contrast"]') };
/** A stage inside a dark page: what it does not set itself would come from the page. */
const stage = { ...dark, ...paletteOf(tokens, '[data-face="stage"]'), ...paletteOf(read('stage.css'), '[data-face="stage"]') };

const TEXT = ['ink', 'muted', 'primary', 'accent', 'link', 'ok', 'warn', 'danger'];
const PAIRS = [
  ['on-primary', 'primary'], ['on-accent', 'accent'], ['on-mark', 'mark'], ['ok', 'ok-soft'], ['warn', 'warn-soft'], ['danger', 'danger-soft'],
  ['ink', 'primary-soft'], ['bg', 'danger'],
] as const;

describe.each(Object.entries({ light, dark, contrast, stage }))('[acceptance 22] contrast, %s', (_name, palette) => {
  it('text is at least 7:1 on page and card, 4.5:1 on sunken ground', () => {
    for (const front of TEXT) {
      expect(ratio(palette, front, 'bg'), `${front} on bg`).toBeGreaterThanOrEqual(7);
      expect(ratio(palette, front, 'surface'), `${front} on surface`).toBeGreaterThanOrEqual(7);
      expect(ratio(palette, front, 'sunken'), `${front} on sunken`).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('borders and focus rings are at least 3:1', () => {
    for (const front of ['border', 'focus']) {
      for (const back of ['bg', 'surface', 'sunken']) expect(ratio(palette, front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(3);
    }
  });
  it('text on filled ground is at least 7:1', () => {
    for (const [front, back] of PAIRS) expect(ratio(palette, front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(7);
  });
  it('[K6] group labels are at least 4.5:1 on their colour', () => {
    for (let group = 1; group <= 8; group += 1) expect(ratio(palette, `g${group}-on`, `g${group}`), `group ${group}`).toBeGreaterThanOrEqual(4.5);
  });
});

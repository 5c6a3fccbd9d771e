import { describe, expect, it } from 'vitest';
import { readThemeChoice, resolveTheme } from './theme.ts';

describe('theme', () => {
  it('auto follows the device, contrast first', () => {
    expect(resolveTheme('auto', { dark: false, contrast: false })).toBe('light');
    expect(resolveTheme('auto', { dark: true, contrast: false })).toBe('dark');
    expect(resolveTheme('auto', { dark: true, contrast: true })).toBe('contrast');
    expect(resolveTheme('light', { dark: true, contrast: true })).toBe('light');
  });
  it('is auto where there is no storage at all', () => {
    expect(readThemeChoice()).toBe('auto');
  });
});

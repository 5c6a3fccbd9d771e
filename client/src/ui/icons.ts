/** Our own line icons: one path each on a 24 × 24 grid, drawn by `Icon.svelte`. Here are those that phones use. */
const disc = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';

export const check = 'M5 12.5l4.5 4.5L19 7.5';
export const close = 'M6 6l12 12M18 6L6 18';
export const info = `${disc}M12 11v5M12 7.8v.1`;
export const warn = 'M12 4L2.5 20h19zM12 10v4.5M12 17.4v.1';
export const stop = 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5V13M12 16.4v.1';
export const offline = 'M2 9c6-5.3 14-5.3 20 0M5.5 12.8c4-3.3 9-3.3 13 0M9 16.4c1.8-1.4 4.2-1.4 6 0M12 19.9v.1M4 3l16 18';

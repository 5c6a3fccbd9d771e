/** Icons that only hosts' pages use; apart, so that phones do not carry them. */
const disc = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';
const lens = 'M2 12s4-7 10-7s10 7 10 7s-4 7-10 7s-10-7-10-7zM12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6z';

export const help = `${disc}M9.6 9.4a2.5 2.5 0 1 1 3.6 2.4c-.8.4-1.2.9-1.2 1.9M12 16.9v.1`;
/** Points along the line of reading: draw with `mirror`. */
export const next = 'M5 12h14M13 6l6 6l-6 6';
/** Points against the line of reading: draw with `mirror`. */
export const back = 'M19 12H5M11 6l-6 6l6 6';
export const up = 'M12 19V5M6 11l6-6l6 6';
export const down = 'M12 5v14M6 13l6 6l6-6';
export const open = 'M6 9.5l6 6l6-6';
export const undo = 'M8 5L3 10l5 5M3 10h11a5 5 0 0 1 0 10h-3';
export const pause = 'M8 5v14M16 5v14';
export const play = 'M7 4.5l13 7.5l-13 7.5z';
/** Over a boundary, along the line of reading and against it: draw with `mirror`. */
export const stageAfter = 'M19 5v14M5 5l9 7l-9 7z';
export const stageBefore = 'M5 5v14M19 5l-9 7l9 7z';
export const plus = 'M12 5v14M5 12h14';
export const minus = 'M5 12h14';
export const eye = lens;
export const eyeOff = `${lens}M4 3l16 18`;
export const asleep = 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z';
export const pencil = 'M4 20l1.2-5L16 4.2l3.8 3.8L9 18.8zM13.5 6.7l3.8 3.8';
export const lock = 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3';
export const unlock = 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 7.7-1.5';
export const screen = 'M3 4h18v12H3zM12 16v4M8 20h8';
export const phone = 'M7 2h10v20H7zM11 18.5h2';
export const paper = 'M6 3h9l4 4v14H6zM14.5 3v4.5H19M9 12h7M9 16h7';
export const person = 'M12 3.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM4 21c0-5 4-7 8-7s8 2 8 7';
export const people = 'M9 4a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM2 20c0-4.3 3.3-6 7-6s7 1.7 7 6M16 4.2a3.5 3.5 0 0 1 0 6.6M18.5 14.7c2 .8 3.5 2.4 3.5 5.3';
export const qr = 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14v2.5M20 14v6h-6M17 17v.1';
export const spotlight = 'M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2';
export const bin = 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6';
export const link = 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3';
export const shuffle = 'M3 7h4c5 0 5 10 10 10h4M18 14l3 3l-3 3M3 17h4c1.5 0 2.6-.9 3.5-2.2M13.5 9.2C14.4 7.9 15.5 7 17 7h4M18 4l3 3l-3 3';
export const sound = 'M4 9h4l5-4.5v15L8 15H4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11';

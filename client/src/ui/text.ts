import { plural } from './format.ts';

/** The kit's own few words. Everything else a component says comes in as a property. */
export const text = {
  close: 'Close',
  undo: 'Undo',
  lettersLeft: (left: number): string => plural(left, { one: '1 letter left', other: `${left} letters left` }),
  lettersOver: (over: number): string => plural(over, { one: '1 letter too many', other: `${over} letters too many` }),
  less: (label: string): string => `Less: ${label}`,
  more: (label: string): string => `More: ${label}`,
  ofCount: (done: number, of: number): string => `${done} of ${of}`,
  shapes: ['Circle', 'Square', 'Triangle', 'Diamond', 'Star', 'Hexagon', 'Plus', 'Leaf'],
  stepDone: 'done',
  stepCurrent: 'now',
  chartTable: 'Show as a table',
  chartMiddle: 'middle',
  theme: 'Colours',
  themeAuto: 'Like this device',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeContrast: 'High contrast',
  clock: {
    left: (time: string): string => `${time} left`,
    oneMinute: '1 minute left',
    over: (time: string): string => `+${time} over`,
    ended: "Time's up means: finish your line.",
    paused: 'Paused',
    start: (time: string): string => `The clock is running: ${time}.`,
    half: (time: string): string => `Half the time is gone: ${time} left.`,
    minutesLeft: (minutes: number): string => plural(minutes, { one: '1 minute left.', other: `${minutes} minutes left.` }),
    secondsLeft: (seconds: number): string => `${seconds} seconds left.`,
  },
};

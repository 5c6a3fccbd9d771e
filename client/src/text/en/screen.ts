import { plural } from '../../ui/format.ts';
import { text as next } from './doubt.ts';

/** What the big screen says by itself. The words of each step are the exercise's own. */
export const text = {
  product: 'Third Place',
  window: (title: string): string => `Big screen · ${title}`,

  lobby: {
    wifi: 'Join this Wi-Fi:',
    wifiPassword: 'Password:',
    camera: 'Point your camera here, or go to',
    code: 'Type this code',
    here: (count: number): string => plural(count, { one: 'person is here', other: 'people are here' }),
    nobody: 'Be the first one in.',
    paper: "No phone? That's fine. We have paper.",
    qr: 'Code for your camera: it opens the page to join.',
    wifiQr: 'Code for your camera: it joins the Wi-Fi.',
  },

  step: {
    kicker: (index: number, of: number, name: string): string => `Step ${index} of ${of} · ${name}`,
    people: (of: number): string => plural(of, { one: 'person is done', other: 'people are done' }),
    groups: (of: number): string => plural(of, { one: 'group is done', other: 'groups are done' }),
    ofCount: (done: number, of: number): string => `${done} of ${of}`,
    join: 'Join:',
    page: (page: number, of: number): string => `Page ${page} of ${of}`,
  },

  spotlight: 'From one of us',
  spotlightGroup: 'From this group',
  ended: { title: 'Thank you for coming.', about: 'This session is over.' },
  catchingUp: 'Catching up…',

  doubt: {
    ...next.doubt,
    again: 'Press again to go on.',
  },

  controls: {
    label: 'This screen',
    fullScreen: 'Full screen',
    leaveFull: 'Leave full screen',
    sound: 'Sound at the end',
    turn: 'Turn pages by itself',
    before: 'Page before',
    after: 'Next page',
    letters: 'Letter keys',
    undone: 'Taken back.',
    refused: 'That did not work. Please try again.',
  },

  pair: {
    title: 'Connect this big screen',
    about: 'Type these four digits on the host page.',
    where: 'You find it there under More, then Big screen.',
    waiting: 'Getting four digits…',
    offline: 'No link to the session yet. We keep trying.',
    digits: 'Four digits',
  },

  reading: {
    title: 'Which line can you read from the last row?',
    small: 'Small: everyone brings something.',
    middle: 'Middle: everyone brings something.',
    large: 'Large: everyone brings something.',
  },
};

import { plural } from '../../ui/format.ts';

const pages = (count: number): string => plural(count, { one: '1 page', other: `${count} pages` });

/** The page that prints what a session needs, and what stands on the sheets. */
export const text = {
  title: 'Print for the room',
  about: 'Choose what you need. The pictures below show each sheet as it will come out.',
  back: 'Back to the session',
  loading: 'Loading…',
  link: 'Print for the room',
  linkAbout: 'Door sign, table signs, slips for people without a phone, and cards that tell you what to say.',
  linkFor: (title: string): string => `Print for ${title}`,

  choose: 'What to print',
  parts: {
    door: { name: 'Door sign', about: 'Hang it at the door. It says how to join.' },
    tents: { name: 'Table signs', about: 'One sheet for each table. Fold it in the middle, and it stands.' },
    cues: { name: 'Cards for you', about: 'One for each step: what to say, what to do, and what helps when people are stuck.' },
    slips: {
      table: 'For groups that write on paper: one for each table.',
      pair: 'For people who write on paper: one for two.',
      person: 'For people who write on paper: one for each.',
    },
  },
  name: (name: string, count: string): string => `${name} (${count})`,
  pages,
  tables: 'How many tables?',
  people: 'How many people write on paper?',
  size: 'What paper is in the printer?',
  sizes: { a4: 'A4', letter: 'Letter' },
  print: (count: number): string => `Print ${pages(count)}`,
  nothing: 'Tick what you want to print first.',
  tips: ['Print on one side. Choose “Actual size” if your printer asks.', 'Black ink is enough. Cut along the dotted lines.'],
  over: 'This session is over. Its code opens nothing any more.',

  byTable: { about: 'Table signs only work when groups are made by table.', button: 'Make groups by table' },

  preview: 'What you get',
  more: (count: number): string => plural(count, { one: 'And 1 more page like this.', other: `And ${count} more pages like this.` }),
  picture: (name: string, number: number): string => `${name}, sheet ${number}`,

  door: {
    wifi: 'Join this Wi-Fi:',
    password: 'Password:',
    open: 'It needs no password.',
    camera: 'Point your camera here. Or go to',
    code: 'and type this code',
    paper: 'No phone? That’s fine. We have paper.',
    noNet: 'Does your phone say “No internet”? Tap “Stay connected.” We don’t need it.',
    qr: 'Code that opens the page to join',
    wifiQr: 'Code that joins the Wi-Fi',
    welcome: 'Welcome! Join in with your phone.',
  },
  tent: {
    table: (number: number): string => `Table ${number}`,
    sit: 'Do you sit here? Point your camera at this.',
    type: 'Or go to',
    code: 'and type',
    tap: (shape: string): string => `Then tap this shape: ${shape}.`,
    qr: (number: number): string => `Code that seats you at table ${number}`,
    fold: 'fold here',
  },
  slip: { number: 'Our group number' },
  cue: {
    step: (index: number, of: number): string => `Step ${index} of ${of}`,
    minutes: (minutes: number): string => `${minutes} min`,
    untimed: 'no clock',
    round: (pass: number): string => `round ${pass}`,
    say: 'Say',
    do: 'Do',
    stuck: 'If stuck',
    press: (label: string): string => `To start it, press “${label}”.`,
    writing: 'Their words go along when you move on.',
    clock: 'The clock runs by itself. At zero nothing stops.',
    moves: (count: number): string => (count === 1 ? 'Then press Next. It says:' : 'Then press Next. In turn it says:'),
    move: (label: string, many: boolean): string => (many ? `“${label}”, one by one` : `“${label}”`),
    last: 'Then press “End session”.',
  },
};

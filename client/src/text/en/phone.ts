import { listOf, nameFirst, plural } from '../../ui/format.ts';

/** What people read on their phones around the exercises. */
export const text = {
  join: {
    title: 'Join the session',
    code: 'Code',
    codeHelp: 'The number on the big screen.',
    codeMissing: 'Type the code you see on the big screen.',
    codeShort: 'That code is too short. Check the big screen.',
    name: 'First name (you can skip this)',
    nameHelp: 'What should we call you? Your group and host see it. We erase it when we end.',
    nameLong: 'That name is too long. Please use a shorter one.',
    submit: 'Join',
    joining: 'Joining…',
    slow: (seconds: number): string => `Many people are joining. We try again in ${plural(seconds, { one: '1 second', other: `${seconds} seconds` })}.`,
    unreachable: 'We cannot reach the room. Check that you are on the right Wi-Fi. We keep trying.',
    refused: {
      bad_code: 'That code does not open a room. Check the big screen, or ask your host.',
      full: 'This room is full. Ask your host.',
      over: 'This session is over.',
      locked: 'The door is locked. Ask your host.',
      bad_link: 'This link has been used, or it is too old. Ask your host for a new one.',
      other: 'That did not work. Please try again.',
    } as Readonly<Record<string, string>>,
    trouble: 'Trouble joining?',
    troubleLines: [
      'Does your phone say "No internet"? Tap "Stay connected." We don\'t need it.',
      "Join the Wi-Fi on the big screen. Turn mobile data off if the page won't load.",
      "No phone? You're in. Sit by someone who has one.",
    ],
    forgets: 'Open this page in your browser. This window forgets what you type.',
    forgetsHow: (address: string): string => `In your browser, type: ${address}`,
    moveTitle: 'Move your seat to this phone',
    moveAbout: 'Your name, your group and all you sent come along. Your old phone lets go.',
    moveSubmit: 'Move to this phone',
  },

  lobby: {
    title: "You're in",
    hello: (name: string): string => `Hello, ${name}`,
    wait: 'Your host will start soon. Keep this page open.',
    looking: 'Look up. The rest is on the big screen.',
    next: (name: string): string => `First: ${name}`,
    nameTitle: 'Want to add your first name?',
  },

  where: {
    step: (index: number, of: number, name: string): string => `Step ${index} of ${of} · ${name}`,
    next: (name: string): string => `Next: ${name}`,
    waiting: 'Getting ready…',
  },

  group: {
    title: 'You are in',
    hold: 'Hold this up.',
    with: (names: readonly string[]): string => `With ${listOf(names)}`,
    unnamed: (count: number): string => plural(count, { one: '1 more person', other: `${count} more people` }),
    show: 'Show my group',
    mates: 'In your group',
    asleep: 'phone is asleep',
    gone: 'left',
    paper: 'on paper',
    left: (name: string): string => nameFirst(`${name} left`),
    someone: 'Someone',
    youLeft: 'Someone said that you left. Are you here?',
    here: "I'm here",
  },

  more: {
    button: 'More',
    time: 'I need more time',
    timeAsked: 'We told your host that you need more time.',
    mirror: 'Big screen here',
  },

  people: {
    table: (count: number): string => plural(count, { one: 'Our table, 1 person', other: `Our table, ${count} people` }),
    numbered: (at: number): string => `Person ${at}`,
    paper: (name: string): string => nameFirst(`${name} (on paper)`),
  },

  hold: {
    ready: 'Next step is ready',
  },

  end: {
    title: 'This session is over.',
    thanks: 'Thank you for being here. Names from today are erased.',
    another: 'Join another session',
  },

  gate: {
    replaced: 'This session is open in another tab.',
    replacedHelp: 'Or on another phone that took your seat.',
    replacedUse: 'Use it here',
    unknown: 'This phone has no seat in this session any more.',
    unknownHelp: 'Type the code from the big screen to join again.',
    outdated: 'This page is too old. Load it again.',
    reload: 'Load again',
    again: 'Join with a code',
  },

  lost: {
    title: 'Nothing lives here',
    about: 'Check the address on the big screen. Or join with the code.',
    join: 'Join a session',
  },
};

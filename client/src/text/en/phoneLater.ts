import { plural } from '../../ui/format.ts';

/** What the phone's parts say that no first screen needs. */
export const text = {
  lobby: {
    nameHelp: 'Your group and host see it. We erase it when we end.',
    nameSave: 'Save my name',
  },

  more: {
    title: 'More',
    mirrorOff: 'Close the big screen',
    people: 'People on this phone',
    looks: 'Colours and text size',
    leave: 'Join another session',
    leaveHelp: 'Your seat here stays yours. Use the same code to come back.',
    size: 'Text size',
    sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
    name: 'Your name',
    table: 'Your table',
    tableHelp: 'Tap the shape on your table.',
    tableOther: 'More tables',
    tableYours: 'You sit at',
  },

  people: {
    add: 'Add someone to this phone',
    addName: 'Their first name (they can skip it)',
    addPaper: 'They write on paper. I type for them.',
    addSubmit: 'Add',
    count: 'One phone for our table',
    countHelp: 'How many people sit at your table? Count yourself.',
    countUnit: 'people',
    countSave: (count: number): string => plural(count, { one: 'Only me on this phone', other: `We are ${count} people` }),
    switch: 'Who is writing?',
    hand: (name: string): string => `Hand the phone to ${name}`,
    handHelp: 'What the last person wrote is hidden.',
    ready: (name: string): string => `I'm ${name}`,
    back: 'Go back',
  },

  hold: {
    go: 'Go there',
    finish: 'Finish your line.',
    goes: (seconds: number): string => plural(seconds, { one: 'Your words go along in 1 second.', other: `Your words go along in ${seconds} seconds.` }),
    sending: 'Sending your words…',
    dont: "Don't send",
  },

  mirror: {
    title: 'On the big screen',
    wait: 'Waiting for the big screen…',
    blank: 'The big screen is resting. Look at your host.',
    spotlight: 'In the spotlight',
    done: (done: number, of: number): string => `${done} of ${of} are done`,
    lobby: 'The big screen shows how to join.',
  },
};

/** The room check on the console, the page a phone opens for it, and the helper link's page. */
export const text = {
  title: 'Room check',
  about: 'Do this before people come. It takes two minutes.',
  later: 'You can skip any part and come back later.',

  seeing: {
    title: 'How will people see?',
    projector: 'On a projector or TV',
    projectorHelp: 'You steer from this page. The big screen is a window of its own.',
    laptop: 'On this laptop',
    laptopHelp: 'The laptop shows only the big screen. You steer from your own phone.',
    laptopDo: 'Scan this with your phone to steer. Then open the big screen here.',
    laptopMake: 'Get the code for my phone',
    laptopOpen: 'Show the big screen here',
    myPhone: 'My own phone',
    phones: 'On their phones only',
    phonesHelp: 'Each phone shows what the big screen would show.',
  },

  screen: { title: 'Is the big screen open?', yes: 'Yes, it is open.', no: 'Not yet.', open: 'Open big screen' },

  reach: {
    title: 'Can phones reach this computer?',
    about: "Take a phone on the room's Wi-Fi. Turn its mobile data off.",
    scan: 'Scan this with the phone, or type the address.',
    waiting: 'Waiting for the phone…',
    yes: 'A phone got here. Phones can join.',
    no: 'Phones cannot get here',
    make: 'Test with a phone',
    again: 'Test with another phone',
    address: 'Address',
  },

  sound: { title: 'Can they hear?', about: 'One soft sound plays when time is up.', play: 'Play the sound', no: 'No sound', fix: 'Turn the sound up. Check that the right speaker is chosen. The session works without sound too.', failed: 'This browser plays no sound. The session works without it.' },

  reading: {
    title: 'Can the last row read?',
    about: 'Show three lines on the big screen. Stand in the last row and read them.',
    show: 'Show the lines',
    back: 'Take the lines away',
    which: 'What is the smallest line you can read?',
    small: 'The small line',
    middle: 'The middle line',
    large: 'Only the large line',
    none: 'None of them',
    smallSay: 'Good. Everyone can read the big screen.',
    middleSay: 'Good. All tasks are in this size or larger.',
    largeSay: 'Move the chairs closer, or make the picture larger. Phones can show the big screen too.',
    noneSay: 'Make the picture larger or the room darker. Ask people to open "Big screen here" on their phones.',
  },

  out: {
    title: 'When phones cannot get here',
    about: 'Guest Wi-Fi often keeps devices apart. Choose a way out.',
    count: 'How many people are in the room?',
    best: 'Fits your room',
    router: {
      title: 'Bring your own router',
      steps: ['Plug in any Wi-Fi router. It needs no internet.', 'Connect this computer to it.', 'Type its Wi-Fi name and password here.', 'Test again with a phone.'],
      do: 'Save and test again',
    },
    hotspot: {
      title: 'Use a hotspot',
      steps: ['Turn on the hotspot of a phone or of this computer.', 'Connect this computer to it.', 'Most hotspots take up to 8 phones.', 'Type its name and password here. Then test again.'],
      many: 'A hotspot takes about 8 phones. With more people, share phones at the table.',
      do: 'Save and test again',
    },
    table: {
      title: 'One phone for each table',
      steps: ['Put people in groups of 3 to 6.', 'One person at each table joins with a phone.', 'They tap "One phone for our table" and say how many sit there.', 'The table talks. One phone types.'],
      do: 'Make groups by table',
      done: 'Groups will be made by table.',
    },
    none: {
      title: 'No phones at all',
      steps: ['People talk in groups. You tap what they call out.', 'Say how many groups you want. People are counted for you.', 'Give each group a shape, so that they find each other.'],
      groups: 'Groups',
      sizes: (sizes: readonly number[]): string => `That makes groups of ${sizes.join(', ')}.`,
      do: 'Set up these groups',
      done: 'The groups are set up.',
      some: 'Some groups could not be set up. Look at the people list.',
    },
    wifiName: 'Wi-Fi name',
    wifiPassword: 'Wi-Fi password',
    saved: 'Saved.',
  },

  phone: {
    title: 'It works!',
    about: 'This phone can reach the session. You can close this page.',
    host: 'Your host sees it on their page now.',
  },
  help: {
    title: 'Helper link',
    loading: 'One moment…',
    bad: 'This link does not work any more. Ask your host for a new one.',
    slow: 'Please wait a moment, then try again.',
    offline: 'This page cannot reach the session. Check the Wi-Fi, then try again.',
    retry: 'Try again',
  },
};

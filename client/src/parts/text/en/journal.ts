import { text as shared } from '../../../text/en/shared.ts';
import { nameFirst } from '../../../ui/format.ts';

/** A page each person keeps for themselves (Journal). */
export const text = {
  title: 'A page for you',
  about: { phone: 'It stays on this phone. Nobody else sees it.', computer: 'It stays on this computer. Nobody else sees it.' },
  /** What it asks, and next stops on the way, unless the host has set others. */
  fields: ['What surprised me?', 'One thing I will try', 'By when?', 'Who I will talk to'],
  stops: ['Say what community means to us, with people I work with', 'Find five things in common with people I serve', 'Ask three people what they want for our town', 'Come to the next session'],
  stopsTitle: 'My next stop',
  wrote: 'What I wrote',
  went: 'Where it went',
  made: 'What we made',
  promises: 'What we promised',
  along: 'My words along the way',
  save: 'Save as a file',
  print: 'Print it',
  printAbout: 'On half sheets (A5).',
  savedHere: { phone: shared.saved, computer: 'Saved on this computer' },
  mail: 'Mail it to me',
  mailCut: '… The mail ends here. The file has it all.',
  file: 'my-page',
  ticked: (stop: string): string => `✓ ${stop}`,
  erase: 'Take it off this device',
  eraseAsk: 'Take your page off this device?',
  eraseAbout: 'What you wrote here is gone then. Save it first if you want it.',
  eraseYes: 'Take it off',
  eraseNo: 'Keep it',
  erased: 'Your page is gone from this device.',
  whose: 'Whose page?',
  of: (name: string): string => nameFirst(`${name}’s page`),
  number: (number: number): string => `Page ${number}`,
  settings: { fields: 'What the page each person keeps asks', stops: 'Next stops to tick on that page' },
};

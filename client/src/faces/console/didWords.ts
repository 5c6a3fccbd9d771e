import { text } from '../../text/en/console.ts';

const KINDS: Readonly<Record<string, keyof typeof text.did>> = {
  next: 'next',
  back: 'back',
  again: 'again',
  startClock: 'clock',
  pauseClock: 'clock',
  resumeClock: 'clock',
  addMinute: 'clock',
  restartClock: 'clock',
  setMinutes: 'minutes',
  hideClock: 'clock',
  shuffleGroups: 'groups',
  copyGroups: 'groups',
  chooseGroupWay: 'groups',
  movePerson: 'groups',
  mergeGroups: 'groups',
  linkPeople: 'groups',
  unlinkPeople: 'groups',
  showText: 'showText',
  hideText: 'showText',
  spotlight: 'blank',
  blank: 'blank',
  showJoin: 'blank',
  lockDoor: 'lockDoor',
};

/** What the last command did, for the Undo toast (K2). */
export function didWords(command: string): string {
  return text.did[KINDS[command] ?? 'other'];
}

import type { Refusal } from '../../../../shared/protocol.ts';
import { plural } from '../../ui/format.ts';

type Params = Readonly<Record<string, string | number>>;

/** Words several faces say: the link, the three honest states of typed words, and what a refusal means. */
export const text = {
  product: 'Third Place',
  loading: 'Loading…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  gotIt: 'Got it',
  sending: 'Sending…',
  saved: 'Saved on this phone',
  notSaved: 'Keep this page open. This browser does not save your words.',
  offline: "You're offline. Keep typing. We'll send it when you're back.",
  back: "You're back. Everything is saved.",
  readOnly: 'The server cannot save right now. Your words stay on this phone and go by themselves.',
  hostGone: 'Your host lost the link. Hang on. Your work is safe.',
  serverError: 'Something went wrong on our side. Your words are safe on this phone.',
  bounced: (why: string): string => `We could not send what you wrote. ${why} Your words are still in their box.`,
  over: 'This session is over.',
  goesAlong: 'Your words go along when your host moves on.',
};

const refusals: Readonly<Record<string, (params: Params) => string>> = {
  empty: () => 'Please write something first.',
  too_long: ({ over }) => (typeof over === 'number' ? plural(over, { one: 'That is 1 letter too long.', other: `That is ${over} letters too long.` }) : 'That is too long.'),
  wrong_stage: () => 'The room has moved on.',
  not_allowed: () => 'You cannot do that here.',
  session_over: () => text.over,
  over: () => text.over,
  full: () => 'This room is full. Ask your host.',
  locked: () => 'The door is locked. Ask your host.',
  seat_full: ({ max }) => `One phone can speak for ${max ?? 9} people at most.`,
  unknown_person: () => 'That person is no longer here.',
  unknown_group: () => 'That group is no longer here.',
  unknown_text: () => 'That text is no longer here.',
  text_hidden: () => 'Your host has hidden that text.',
  undo_too_late: () => 'It is too late to undo that.',
  nothing_to_undo: () => 'There is nothing to undo.',
  no_groups: () => 'There are no groups in this step.',
  alone: () => 'Nobody can be alone in a group.',
};

/** Plain words for a refused command; an activity's own words come first. */
export function refusalText(refusal: Refusal, own: Readonly<Record<string, (params: Params) => string>> = {}): string {
  const words = own[refusal.code] ?? refusals[refusal.code];
  return words ? words(refusal.params ?? {}) : 'That did not work. Please try again.';
}

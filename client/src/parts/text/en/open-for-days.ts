/** What a host should know of a step that stays open for days. */
export const text = {
  title: 'This step stays open for days',
  until: (when: string): string => `Open until ${when}. You press Next when you are ready.`,
  untilNext: 'Open until you press Next.',
  outside: 'People outside need an address they can reach.',
  local: 'Only your own network can open this one:',
  how: 'Give Third Place a public address. The README says how, under “Open for days”.',
  reach: 'People come back to this address. Try it on a phone that is not on your network:',
  back: 'The same phone opens the same place again, by link or by code. A new phone starts a new place.',
  stay: 'Keep this laptop on and awake, or run Third Place on a computer that stays on. While it is off, nobody can write. Nothing is lost.',
  ends: (when: string): string => `If nobody uses it after ${when}, the session ends by itself a day later. Then the names are erased.`,
  endsUnused: 'After 30 days in which nobody uses it, the session ends by itself. Then the names are erased.',
};

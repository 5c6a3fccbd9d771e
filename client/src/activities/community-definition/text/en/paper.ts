/** What the paper slips of Community Definition say. */
export const text = {
  solo: { name: 'slip for my own line', lead: ['One or two lines are plenty. Leave your name off.'] },
  pairs: { name: 'slip for a pair’s text', title: 'One text you both like', steps: ['Each read your line out loud.', 'Say what you don’t want to lose.', 'One of you writes.'], box: 'Our text' },
  groups: { name: 'slip for a group’s text', title: 'One text you all like', steps: ['Read the texts out loud.', 'Say what you don’t want to lose.', 'One of you writes.'], box: 'Our text' },
  drafting: { name: 'slip for what is missing', title: 'Who in our town is not in this yet?', lead: ['Leave your name off. Hand it to your host.'], missing: 'Not in it yet', not: 'A word that is not for me' },
  agreement: { name: 'slip to say if you can live with it', lead: ['Tick one. Fold it, then hand it in. Leave your name off.'], change: 'Below “I can live with them”? What one change would help?' },
};

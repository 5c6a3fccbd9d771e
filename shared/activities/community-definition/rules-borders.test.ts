import { describe, expect, it } from 'vitest';
import { accepted, type TryRoom } from '../../kernel/testing/try-room.ts';
import type { CommunityDefinitionState } from './model.ts';
import { act, definition, groupsNow, hostAct, membersOf, onPhone, penOf, revise, stateOf, workOf } from './testing/play.ts';
import { newestVersion } from './texts.ts';

/** Something of everybody's in every step, so that a border has something to lose. */
function work(room: TryRoom): void {
  const { current } = room.state();
  const people = [...room.state().people.keys()];
  switch (current?.stage ?? 'lobby') {
    case 'pairs': case 'groups':
      for (const { number } of groupsNow(room)) revise(room, number, `${current?.stage} ${current?.pass} ${number} says ${room.state().rev}`);
      return;
    case 'gallery': {
      const [text] = onPhone(room, people[0] ?? '', 'gallery').texts;
      const [line] = text?.lines ?? [];
      if (text && line) act(room, people[0] ?? '', { type: 'markLine', text: text.id, ...line, on: true });
      return;
    }
    case 'drafting':
      hostAct(room, { type: 'saveVersion', base: newestVersion(stateOf(room))?.id ?? null, text: `Version ${room.state().rev}` });
      act(room, people[1] ?? '', { type: 'sendWish', kind: 'missing', text: 'Night workers', about: null });
      return;
    case 'agreement':
      act(room, people[2] ?? '', { type: 'rate', value: 4 });
      return;
    default:
  }
}
const kept = (room: TryRoom): Omit<CommunityDefinitionState, 'revealed' | 'page'> => {
  const { revealed: _revealed, page: _page, ...rest } = stateOf(room);
  return rest;
};

describe('[K2] borders', () => {
  it('Next and Undo, Back and Next over every border lose nothing and leave groups as they were', () => {
    const room = definition(16, { config: { groupsTwice: true, secondRound: true } });
    for (let press = 0; press < 60; press += 1) {
      work(room);
      const [before, groups, from] = [kept(room), groupsNow(room), room.state().current];
      if (!room.next().ok) break;
      const to = room.state().current;
      if (from?.stage === to?.stage && from?.pass === to?.pass) continue;
      expect(room.host({ type: 'undo' })).toMatchObject(accepted);
      expect(room.state().current).toEqual(from);
      expect(groupsNow(room)).toEqual(groups);
      room.next();
      expect(room.back()).toMatchObject(accepted);
      expect(room.state().current).toEqual(from);
      expect(groupsNow(room)).toEqual(groups);
      if (to?.run === 'd') expect(kept(room)).toMatchObject({ lines: before.lines, marks: before.marks, versions: before.versions, wishes: before.wishes, ratings: before.ratings });
      for (const [key, works] of before.work) for (const [group, one] of works) expect(stateOf(room).work.get(key)?.get(group)?.drafts.map(({ text }) => text)).toEqual(one.drafts.map(({ text }) => text));
      room.next();
      expect(room.state().current).toEqual(to);
    }
    expect(room.state().current).toMatchObject({ run: 'c' });
  });
});

describe('[CD1] the pen in groups of every size', () => {
  it.each([{ people: 4, size: 2, to: 'pairs/1' }, { people: 5, size: 3, to: 'pairs/1' }, { people: 16, size: 8, to: 'groups/2' }])('$size people', ({ people, size, to }) => {
    const room = definition(people, { config: { groupsTwice: true }, to });
    const group = groupsNow(room).find(({ members }) => members.length === size)?.number ?? 0;
    expect(membersOf(room, group)).toHaveLength(size);
    for (let turn = 0; turn < size; turn += 1) {
      const { holder, others: [heir = ''] } = penOf(room, group);
      expect(revise(room, group, `Turn ${turn}`)).toMatchObject(accepted);
      act(room, heir, { type: 'wantPen', draft: 0 });
      act(room, holder, { type: 'passPen', draft: 0, to: heir });
    }
    expect(workOf(room, group).drafts[0]).toMatchObject({ version: size, text: `Turn ${size - 1}` });
    for (const member of membersOf(room, group)) expect(onPhone(room, member, to.startsWith('pairs') ? 'pairs' : 'groups').drafts[0]?.text).toBe(`Turn ${size - 1}`);
  });
});

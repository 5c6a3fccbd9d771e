import { describe, expect, it } from 'vitest';
import { accepted, seatOf, type TryRoom } from '../../kernel/testing/try-room.ts';
import { act, definition, goTo, groupsNow, hostAct, membersOf, onConsole, onPhone, penOf, revise, stateOf, workOf } from './testing/play.ts';

/** Eight phones, four pairs; pair n writes "Pair n". */
function pairs(config = {}): TryRoom {
  const room = definition(8, { config, to: 'pairs/1' });
  for (const { number } of groupsNow(room)) revise(room, number, `Pair ${number} together`);
  return room;
}
const texts = (room: TryRoom, person: string): readonly (string | null)[] => onPhone(room, person, 'groups').sources.map(({ text }) => text);

describe('from pairs to groups to the room', () => {
  it('[CD2] a pair has its people’s lines as sources, with phrases to tap and common words marked', () => {
    const room = definition(4, { to: 'pairs/1', lines: ['Neighbors share soup', 'Share soup, share songs', 'Three', 'Four'] });
    const [first = ''] = membersOf(room, 1);
    const { sources } = onPhone(room, first, 'pairs');
    expect(sources).toHaveLength(2);
    for (const { text, phrases } of sources) for (const { start, end } of phrases) expect(text?.slice(start, end).trim()).not.toBe('');
    for (const source of sources) expect(source.person).not.toBeNull();
  });
  it('[CD2] a group has the texts of the pairs joined in it, every text in one group', () => {
    const room = pairs();
    goTo(room, 'groups/1');
    const all = groupsNow(room).flatMap(({ members: [one = ''] }) => texts(room, one));
    expect(all.toSorted()).toEqual(['Pair 1 together', 'Pair 2 together', 'Pair 3 together', 'Pair 4 together']);
    for (const { members: [one = ''] } of groupsNow(room)) expect(texts(room, one)).toHaveLength(2);
  });
  it('[CD5] a pair that wrote nothing hands on its people’s lines unchanged', () => {
    const room = definition(8, { to: 'pairs/1' });
    revise(room, 1, 'Pair 1 together');
    const lines = membersOf(room, 2).map((id) => stateOf(room).lines.get(id)?.text);
    goTo(room, 'groups/1');
    const handed = groupsNow(room).flatMap(({ members: [one = ''] }) => texts(room, one));
    for (const line of lines) expect(handed).toContain(line);
    expect(handed).toHaveLength(7);
  });
  it('[CD5] a text that was cleared counts as nothing written', () => {
    const room = definition(8, { to: 'pairs/1' });
    revise(room, 1, 'Pair 1 together');
    revise(room, 1, '');
    goTo(room, 'gallery/1');
    expect(onConsole(room, 'gallery').texts).toHaveLength(8);
  });
  it('[K8] a pair whose people have all left still hands its text on', () => {
    const room = pairs({ groups: 'always' });
    for (const id of membersOf(room, 3)) room.host({ type: 'sayLeft', id });
    goTo(room, 'groups/1');
    const handed = groupsNow(room).flatMap(({ members: [one = ''] }) => texts(room, one));
    expect(handed).toContain('Pair 3 together');
    expect(handed).toHaveLength(4);
  });
  it('[K8] a group whose phones all sleep hands its last text on', () => {
    const room = pairs();
    goTo(room, 'groups/1');
    revise(room, 1, 'All of group 1');
    room.system({ type: 'presence', asleep: membersOf(room, 1).map((id) => seatOf(room, id)), back: [] });
    goTo(room, 'gallery/1');
    expect(onConsole(room, 'gallery').texts.map(({ text }) => text)).toContain('All of group 1');
  });
  it('[K2] [K4] a late change of a pair’s text reaches the group that was handed it, even there', () => {
    const room = pairs();
    const step = room.state().current;
    const { holder } = penOf(room, 2);
    goTo(room, 'groups/1');
    expect(act(room, holder, { type: 'reviseText', draft: 0, base: 1, text: 'Pair 2, at last' }, step)).toMatchObject(accepted);
    expect(texts(room, holder)).toContain('Pair 2, at last');
  });
  it('[K5] groups merged by the host: both works are kept, the one that joined is a source, Undo parts them', () => {
    const room = pairs();
    room.host({ type: 'mergeGroups', from: 2, into: 1 });
    const [one = ''] = membersOf(room, 1);
    const view = onPhone(room, one, 'pairs');
    expect(view.drafts[0]?.text).toBe('Pair 1 together');
    expect(view.sources.filter(({ joined }) => joined).map(({ text }) => text)).toEqual(['Pair 2 together']);
    expect(view.sources).toHaveLength(5);
    room.host({ type: 'undo' });
    expect(workOf(room, 1).sources).toEqual([]);
    expect(membersOf(room, 2)).toHaveLength(2);
    expect(onPhone(room, membersOf(room, 2)[0] ?? '', 'pairs').drafts[0]?.text).toBe('Pair 2 together');
  });
  it('[K5] a merged group’s text is handed on once', () => {
    const room = pairs();
    room.host({ type: 'mergeGroups', from: 2, into: 1 });
    goTo(room, 'gallery/1');
    const written = stateOf(room).work.get('groups/1');
    expect([...(written?.values() ?? [])].flatMap(({ sources }) => sources.map(({ group }) => group)).toSorted()).toEqual([1, 3, 4]);
  });
  it('[K8] someone who comes in pairs or groups has the prompt, the text and its sources, and may take part', () => {
    const room = pairs();
    const [late = ''] = room.join(1, 'late');
    const view = onPhone(room, late, 'pairs');
    expect(view.group).not.toBeNull();
    expect(view.drafts[0]?.text).toMatch(/^Pair/);
    expect(view.prompt).not.toBe('');
    goTo(room, 'groups/1');
    const [later = ''] = room.join(1, 'later');
    expect(onPhone(room, later, 'groups').sources.length).toBeGreaterThan(1);
  });
  it('groups may join once more; then each has the groups’ texts', () => {
    const room = definition(16, { config: { groupsTwice: true }, to: 'groups/1' });
    for (const { number } of groupsNow(room)) revise(room, number, `Group ${number} together`);
    goTo(room, 'groups/2');
    const all = groupsNow(room).flatMap(({ members: [one = ''] }) => texts(room, one));
    expect(all.toSorted()).toEqual(['Group 1 together', 'Group 2 together', 'Group 3 together', 'Group 4 together']);
  });
  it('[K2] Back into pairs finds the texts as they were; what changes there changes what groups were handed', () => {
    const room = pairs();
    goTo(room, 'groups/1');
    room.back();
    expect(workOf(room, 1, 'pairs/1').drafts[0].text).toBe('Pair 1 together');
    revise(room, 1, 'Pair 1 once more');
    goTo(room, 'groups/1');
    const handed = groupsNow(room).flatMap(({ members: [one = ''] }) => texts(room, one));
    expect(handed).toContain('Pair 1 once more');
    expect(handed).not.toContain('Pair 1 together');
  });
  it.each([
    ['people move back', (room: TryRoom, [first = '', second = '']: readonly string[]): void => { room.host({ type: 'movePerson', id: first, group: 2 }); room.host({ type: 'movePerson', id: second, group: 2 }); }],
    ['the other joins it', (room: TryRoom): void => void room.host({ type: 'mergeGroups', from: 1, into: 2 })],
  ])('[K5] [K8] a group that had joined another and has people again hands its own text on: %s', (_how, again) => {
    const room = pairs();
    const people = membersOf(room, 2);
    room.host({ type: 'mergeGroups', from: 2, into: 1 });
    again(room, people);
    expect(workOf(room, 2).joinedTo).toBeNull();
    revise(room, 2, 'Pair 2 once more');
    goTo(room, 'gallery/1');
    expect(onConsole(room, 'gallery').texts.map(({ text }) => text)).toContain('Pair 2 once more');
    expect(onConsole(room, 'gallery').texts.map(({ text }) => text)).toContain('Pair 3 together');
  });
  it('[K4] words of a left step come once, and not when the room writes from them already', () => {
    const room = pairs();
    const step = room.state().current;
    const { holder } = penOf(room, 2);
    goTo(room, 'gallery/1');
    expect(act(room, holder, { type: 'reviseText', draft: 0, base: 1, text: 'Late once' }, step)).toMatchObject(accepted);
    expect(act(room, holder, { type: 'reviseText', draft: 0, base: 2, text: 'Late twice' }, step)).toMatchObject({ ok: false, rejection: { rejected: 'already_sent' } });
    goTo(room, 'drafting/1');
    hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
    const other = penOf(room, 3).holder;
    const writer = other === '' ? (stateOf(room).work.get('pairs/1')?.get(3)?.drafts[0].pen ?? '') : other;
    expect(act(room, writer, { type: 'reviseText', draft: 0, base: 1, text: 'Too late' }, step)).toMatchObject({ ok: false, rejection: { rejected: 'already_sent' } });
  });
  it('[K10] a hidden line says nothing of its words by what is marked as common', () => {
    const room = definition(4, { lines: ['Warm bread', 'Warm songs', 'Warm tea', 'Warm light'], to: 'pairs/1' });
    const [one = '', two = ''] = membersOf(room, 1);
    expect(onPhone(room, two, 'pairs').sources.flatMap(({ common }) => common)).not.toEqual([]);
    room.host({ type: 'hideText', id: stateOf(room).lines.get(one)?.id ?? '', hidden: true });
    expect(onPhone(room, two, 'pairs').sources.flatMap(({ common }) => common)).toEqual([]);
    expect(onConsole(room, 'pairs').rows[0]?.sources.flatMap(({ common }) => common)).not.toEqual([]);
  });
  it('[K10] a hidden line stays hidden when it is reworded; a hidden text cannot be split to bring it back', () => {
    const room = definition(4, { lines: ['Rude words', 'Two', 'Three', 'Four'] });
    const solo = room.state().current;
    const [one = ''] = room.state().people.keys();
    const id = stateOf(room).lines.get(one)?.id ?? '';
    room.host({ type: 'hideText', id, hidden: true });
    goTo(room, 'pairs/1');
    act(room, one, { type: 'writeLine', text: 'Rude words!' }, solo);
    const group = groupsNow(room).find(({ members }) => members.includes(one));
    const mate = group?.members.find((member) => member !== one) ?? '';
    expect(JSON.stringify(onPhone(room, mate, 'pairs').sources)).not.toContain('Rude');
    revise(room, group?.number ?? 0, 'Rude text');
    room.host({ type: 'hideText', id: onConsole(room, 'pairs').rows.find((row) => row.group === group?.number)?.drafts[0]?.id ?? '', hidden: true });
    expect(act(room, mate, { type: 'splitText' })).toMatchObject({ ok: false, rejection: { rejected: 'text_hidden' } });
  });
});

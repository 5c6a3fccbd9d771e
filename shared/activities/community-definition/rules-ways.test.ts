import { describe, expect, it } from 'vitest';
import { accepted, HOST, phoneOf, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { act, agree, definition, goTo, groupsNow, hostAct, onConsole, onPhone, onWall, penOf, revise, workOf } from './testing/play.ts';

const people = (room: TryRoom): readonly string[] => [...room.state().people.keys()];
/** From the draft to the closing with everybody heard. */
function finish(room: TryRoom): void {
  goTo(room, 'drafting/1');
  hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
  goTo(room, 'agreement/1');
  for (const id of people(room)) act(room, id, { type: 'rate', value: 4 });
  expect(onWall(room, 'agreement').rating.result?.kind).toBe('agreed');
  goTo(room, 'closing/1');
  expect(onWall(room, 'closing').people).toBe(people(room).length);
}

describe('[K9] ways to take part, each to the end', () => {
  it('two people on one phone write a line each and are in one pair', () => {
    const room = definition(3, { setUp: (made) => void made.phone('seat1', { type: 'addToThisPhone', name: 'Rosa', paper: false }) });
    const both = people(room).filter((id) => room.state().people.get(id)?.seat === 'seat1');
    act(room, both[1] ?? '', { type: 'writeLine', text: 'The second line' });
    expect(onPhone(room, both[1] ?? '', 'solo').line?.text).toBe('The second line');
    goTo(room, 'pairs/1');
    expect(groupsNow(room).some(({ members }) => both.every((id) => members.includes(id)))).toBe(true);
    finish(room);
  });
  it('a paper person is written for by the buddy’s phone or the host', () => {
    const room = definition(4, { setUp: (made) => void made.host({ type: 'addPaperPerson', name: 'Ada', buddy: people(made)[0] ?? null }) });
    const ada = people(room).find((id) => room.state().people.get(id)?.way === 'paper') ?? '';
    expect(onConsole(room, 'solo').writeFor).toEqual([ada]);
    expect(onConsole(room, 'solo').waiting).toEqual([ada]);
    expect(room.act(phoneOf('seat2'), { type: 'writeLine', text: 'Not for her' }, ada)).toMatchObject(refused('not_allowed'));
    expect(room.act(HOST, { type: 'writeLine', text: 'From a slip' }, ada)).toMatchObject(accepted);
    expect(room.host({ type: 'undo' })).toMatchObject(accepted);
    expect(onConsole(room, 'solo').lines).toHaveLength(4);
    expect(room.act(phoneOf('seat1'), { type: 'writeLine', text: 'By her buddy' }, ada)).toMatchObject(accepted);
    goTo(room, 'pairs/1');
    finish(room);
  });
  it('one phone per table writes for its people, with one pen', () => {
    const room = definition(2, { setUp: (made) => { for (const seat of ['seat1', 'seat2']) made.phone(seat, { type: 'setTableCount', count: 4 }); } });
    goTo(room, 'pairs/1');
    expect(groupsNow(room).map(({ members }) => members.length)).toEqual([4, 4]);
    expect(revise(room, 1, 'Our table waves')).toMatchObject(accepted);
    agree(room, 1);
    expect(workOf(room, 1).sending.kind).toBe('sent');
    finish(room);
  });
  it('without any phone the host types what each group says', () => {
    const room = definition(0, { setUp: (made) => { made.host({ type: 'addRoomGroup', count: 4 }); made.host({ type: 'addRoomGroup', count: 3 }); } });
    goTo(room, 'pairs/1');
    const [row] = onConsole(room, 'pairs').rows;
    if (!row?.speaker) throw new Error('nobody speaks');
    expect(row.noPhone).toBe(true);
    expect(room.act(HOST, { type: 'reviseText', draft: 0, base: 0, text: 'Said aloud' }, row.speaker)).toMatchObject(accepted);
    expect(room.host({ type: 'undo' })).toMatchObject(accepted);
    expect(workOf(room, row.group).drafts[0].text).toBe('');
    expect(room.act(HOST, { type: 'reviseText', draft: 0, base: 2, text: 'Said aloud' }, row.speaker)).toMatchObject(accepted);
    expect(room.act(HOST, { type: 'agreeText' }, row.speaker)).toMatchObject(accepted);
    finish(room);
  });
  it('a latecomer in every stage has a view; a leaver blocks nobody', () => {
    const room = definition(9, { to: 'solo/1' });
    for (const [index, to] of ['solo/1', 'pairs/1', 'groups/1', 'gallery/1', 'drafting/1', 'agreement/1', 'closing/1'].entries()) {
      goTo(room, to);
      if (to === 'agreement/1') {
        room.back();
        hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
        goTo(room, to);
      }
      const [late = ''] = room.join(1, `late${index}`);
      expect(onPhone(room, late, to.split('/')[0] as 'solo').stage).toBe(to.split('/')[0]);
      room.host({ type: 'sayLeft', id: people(room)[index] ?? '' });
      for (const { number, members } of groupsNow(room)) if (members.length > 1) expect(members).toContain(penOf(room, number).holder);
    }
    for (const id of people(room)) if (room.state().people.get(id)?.presence !== 'gone') act(room, id, { type: 'seeMyself', text: 'x', start: 0, end: 1, on: true });
    expect(onWall(room, 'closing').text).toBe('People who wave back');
  });
});

import { describe, expect, it } from 'vitest';
import { accepted, HOST, phoneOf, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { registry } from '../index.ts';
import { ask } from './index.ts';
import { act, asking, goTo, hostAct, onConsole, onPhone, onWall, person, stateOf } from './testing/play.ts';

const stages = (id: string): readonly string[] => {
  const config = ask.presets.find((preset) => preset.id === id)?.config ?? ask.presets[0].config;
  return ask.stages(config, 12, 0, ask.initialState(config)).map((stage) => `${stage.id} ${stage.minutes}`);
};
const groups = (room: TryRoom): readonly { readonly number: number; readonly members: readonly string[] }[] => {
  const face = room.view(HOST);
  return face.face === 'console' ? face.room.memberGroups : [];
};

describe('presets', () => {
  it('*15*, *55* and *field* have the listed stages and minutes', () => {
    expect(stages('15')).toEqual(['asking 6', 'theming 4', 'weighing 3', 'promises 2']);
    expect(stages('55')).toEqual(['brief 2', 'asking 16', 'checkback 4', 'theming 14', 'weighing 3', 'narrative 7', 'ringstrue 4', 'promises 5']);
    expect(stages('field')).toEqual(['brief 2', 'asking null', 'checkback null', 'theming 14', 'weighing 3', 'narrative 7', 'ringstrue 4', 'promises 5']);
    expect(registry.has('ask')).toBe(true);
  });
});

describe('asking each other', () => {
  const interview = (people: number): TryRoom => asking(people, { config: { way: 'interview' } });
  it('partners ask and type what they hear: the next in the round types for who is asked', () => {
    const room = interview(4);
    const [one] = groups(room);
    const turn = onPhone(room, one?.members[0] ?? '', 'asking').turn;
    if (!turn || turn.scribe === null) throw new Error('no turn');
    expect(turn.of).not.toBe(turn.scribe);
    expect(act(room, turn.scribe, { type: 'writeAnswer', question: 0, of: turn.of, text: 'A park with lights' })).toMatchObject(accepted);
    expect(onPhone(room, turn.of, 'asking').own?.lines[0]?.text).toBe('A park with lights');
    expect(onPhone(room, turn.scribe, 'asking').sheets[0]).toMatchObject({ of: turn.of });
    const stranger = [...room.state().people.keys()].find((id) => !one?.members.includes(id)) ?? '';
    expect(act(room, stranger, { type: 'writeAnswer', question: 0, of: turn.of, text: 'No' })).toMatchObject(refused('not_allowed'));
    expect(JSON.stringify(onPhone(room, stranger, 'asking'))).not.toContain('park with lights');
  });
  it('trios rotate with a scribe, and everybody has an equal share of the time', () => {
    const room = interview(3);
    const scribes = new Set<string | null>();
    const asked = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const now = onPhone(room, person(room, 0), 'asking').turn;
      if (!now || now.next === null) throw new Error('no turn');
      expect(now).toMatchObject({ number: turn + 1, turns: 3, shareMs: (16 * 60_000) / 3 });
      scribes.add(now.scribe);
      asked.add(now.of);
      expect(act(room, now.of, { type: 'giveTurn', of: now.next })).toMatchObject(accepted);
    }
    expect([scribes.size, asked.size]).toEqual([3, 3]);
  });
  it('whoever a group asks first is person 1, on phones and the console', () => {
    const room = interview(12);
    const { groups: rows } = onConsole(room, 'asking');
    const firsts = groups(room).map(({ number, members }) => members.findIndex((id) => id === rows.find(({ group }) => group === number)?.asked));
    expect(new Set(firsts).size).toBeGreaterThan(1);
    expect(rows.map(({ turn }) => turn)).toEqual(rows.map(() => 1));
    expect(groups(room).map(({ members }) => onPhone(room, members[0] ?? '', 'asking').turn?.number)).toEqual(rows.map(() => 1));
  });
  it('[AS8] an interviewer who drops leaves the note, and the one interviewed may type the rest', () => {
    const room = interview(2);
    const turn = onPhone(room, person(room, 0), 'asking').turn;
    if (!turn || turn.scribe === null) throw new Error('no turn');
    act(room, turn.scribe, { type: 'writeAnswer', question: 0, of: turn.of, text: 'So far' });
    room.system({ type: 'presence', asleep: [room.state().people.get(turn.scribe)?.seat ?? ''], back: [] });
    expect(onPhone(room, turn.of, 'asking').turn?.scribe).toBeNull();
    expect(act(room, turn.of, { type: 'writeAnswer', question: 1, of: turn.of, text: 'The rest' })).toMatchObject(accepted);
    expect(onPhone(room, turn.of, 'asking').own?.lines.map(({ text }) => text).slice(0, 2)).toEqual(['So far', 'The rest']);
  });
  it('words taken back are not typed again by whoever heard them', () => {
    const room = interview(2);
    const turn = onPhone(room, person(room, 0), 'asking').turn;
    if (!turn || turn.scribe === null) throw new Error('no turn');
    act(room, turn.scribe, { type: 'writeAnswer', question: 0, of: turn.of, text: 'Not like that' });
    const id = onPhone(room, turn.of, 'asking').own?.lines[0]?.id ?? '';
    expect(act(room, turn.scribe, { type: 'takeBackAnswer', id })).toMatchObject(refused('not_allowed'));
    expect(act(room, turn.of, { type: 'takeBackAnswer', id })).toMatchObject(accepted);
    expect(act(room, turn.scribe, { type: 'writeAnswer', question: 0, of: turn.of, text: 'Not like that' })).toMatchObject(refused('taken_back'));
    expect(act(room, turn.of, { type: 'writeAnswer', question: 0, of: turn.of, text: 'In my words' })).toMatchObject(accepted);
  });
  it('who is asked and leaves gives the turn to the next; only members and the host pass it on', () => {
    const room = interview(4);
    const [one, two] = groups(room);
    const asked = onPhone(room, one?.members[0] ?? '', 'asking').turn?.of ?? '';
    const other = one?.members.find((id) => id !== asked) ?? '';
    expect(act(room, two?.members[0] ?? '', { type: 'giveTurn', of: other })).toMatchObject(refused('not_your_group'));
    room.host({ type: 'sayLeft', id: asked });
    expect(onPhone(room, other, 'asking').turn?.of).toBe(other);
    expect(hostAct(room, { type: 'giveTurn', of: 'nobody' })).toMatchObject(refused('no_group'));
    expect(act(asking(2), person(asking(2), 0), { type: 'giveTurn', of: 'x' })).toMatchObject(refused('not_interview'));
  });
});

describe('each on their phone', () => {
  it('[K11] any question can be skipped, and answered after all; one already answered is taken back instead', () => {
    const room = asking(2);
    const one = person(room, 0);
    expect(act(room, one, { type: 'skipQuestion', question: 0, of: one })).toMatchObject(accepted);
    expect(onPhone(room, one, 'asking').sheets[0]?.lines[0]).toMatchObject({ skipped: true, id: null });
    act(room, one, { type: 'writeAnswer', question: 0, of: one, text: 'After all' });
    expect(onPhone(room, one, 'asking').sheets[0]?.lines[0]).toMatchObject({ skipped: false, text: 'After all' });
    expect(act(room, one, { type: 'skipQuestion', question: 0, of: one })).toMatchObject(refused('has_answer'));
    expect(act(room, one, { type: 'writeAnswer', question: 5, of: one, text: 'x' })).toMatchObject(refused('no_such_question'));
    expect(act(room, one, { type: 'writeAnswer', question: 0, of: person(room, 1), text: 'x' })).toMatchObject(refused('not_allowed'));
    expect(act(room, one, { type: 'writeAnswer', question: 0, of: 'nobody', text: 'x' })).toMatchObject(refused('unknown_person'));
  });
  it('[AS3] the tick starts unset and is its owner’s alone', () => {
    const room = asking(2, { to: 'checkback' });
    const [one, two] = [person(room, 0), person(room, 1)];
    expect(onPhone(room, one, 'checkback').sheets[0]?.consent).toBe(false);
    expect(act(room, two, { type: 'setConsent', of: one, on: true })).toMatchObject(refused('not_allowed'));
    expect(room.act(HOST, { type: 'setConsent', of: one, on: true }, null)).toMatchObject(refused('not_allowed'));
    act(room, one, { type: 'setConsent', of: one, on: true });
    expect(onPhone(room, one, 'checkback').sheets[0]?.consent).toBe(true);
  });
  it('[AS2] the wall and the console have no answer while people are asked', () => {
    const room = asking(3, { answers: (who, question) => `Secret ${who} ${question}` });
    expect(JSON.stringify([onWall(room, 'asking'), onConsole(room, 'asking')])).not.toContain('Secret');
    expect(onConsole(room, 'asking')).toMatchObject({ answers: [3, 3, 3, 3], people: 3 });
  });
  it('[K9] the host types for people on paper and slips of people outside', () => {
    const room = asking(2, { setUp: (made) => void made.host({ type: 'addPaperPerson', name: 'Ada', buddy: null }) });
    const ada = person(room, 2);
    expect(onConsole(room, 'asking').typeFor).toEqual([ada]);
    expect(room.act(HOST, { type: 'writeAnswer', question: 0, of: ada, text: 'From a slip' }, ada)).toMatchObject(accepted);
    expect(hostAct(room, { type: 'startConversation' })).toMatchObject(accepted);
    const slip = [...stateOf(room).conversations.keys()][0] ?? '';
    expect(hostAct(room, { type: 'writeAnswer', question: 0, of: slip, text: 'A paper card' })).toMatchObject(accepted);
    expect(hostAct(room, { type: 'setConsent', of: slip, on: true })).toMatchObject(accepted);
    expect(room.act(phoneOf('seat1'), { type: 'writeAnswer', question: 0, of: slip, text: 'x' }, person(room, 0))).toMatchObject(refused('not_allowed'));
    expect(onConsole(room, 'asking')).toMatchObject({ people: 1, conversations: 1 });
  });
});

describe('in the field', () => {
  const field = (): TryRoom => asking(2, { config: { way: 'field' } });
  it('each asks people outside without names; refusals are counted', () => {
    const room = field();
    const one = person(room, 0);
    for (const words of ['First', 'Second', 'Third']) {
      act(room, one, { type: 'startConversation' });
      const of = onPhone(room, one, 'asking').sheets[0]?.of ?? '';
      expect(act(room, one, { type: 'writeAnswer', question: 0, of, text: words })).toMatchObject(accepted);
    }
    act(room, one, { type: 'startConversation' });
    act(room, one, { type: 'startConversation' });
    expect(onPhone(room, one, 'asking').sheets).toHaveLength(4);
    for (const on of [true, true, false]) act(room, one, { type: 'countRefusal', on });
    expect(onPhone(room, one, 'asking').refusals).toBe(1);
    expect(onConsole(room, 'asking')).toMatchObject({ conversations: 3, refusals: 1, people: 0 });
    const theirs = onPhone(room, one, 'asking').sheets[1]?.of ?? '';
    expect(act(room, person(room, 1), { type: 'writeAnswer', question: 1, of: theirs, text: 'x' })).toMatchObject(refused('not_allowed'));
    expect(onPhone(room, person(room, 1), 'asking').sheets).toEqual([]);
  });
  it('only there', () => {
    const room = asking(2);
    expect(act(room, person(room, 0), { type: 'startConversation' })).toMatchObject(refused('not_field'));
    expect(act(room, person(room, 0), { type: 'countRefusal', on: true })).toMatchObject(refused('not_field'));
  });
  it('closes into a live session for theming: every conversation’s answers are cards', () => {
    const room = field();
    const one = person(room, 0);
    act(room, one, { type: 'startConversation' });
    const of = onPhone(room, one, 'asking').sheets[0]?.of ?? '';
    for (const question of [0, 1, 2, 3]) act(room, one, { type: 'writeAnswer', question, of, text: `Words ${question}` });
    goTo(room, 'theming');
    expect(onConsole(room, 'theming').cards).toHaveLength(4);
  });
});

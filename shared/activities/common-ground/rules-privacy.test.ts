import { describe, expect, it } from 'vitest';
import { isUnnamed } from '../../kernel/steps.ts';
import { HOST, phoneOf, type TryRoom } from '../../kernel/testing/try-room.ts';
import { registry } from '../index.ts';
import { commonGround } from './index.ts';
import { answer, consoleAt, find, keeperOf, membersOf, othersOf, phoneAt, propose, race, say, screenAt, seatOf } from './testing/race.ts';

/** What every viewer but this phone is sent, as text. */
function seenByOthers(room: TryRoom, seat: string): readonly string[] {
  const phones = [...room.state().seats.keys()].filter((id) => id !== seat).map(phoneOf);
  return [...phones, HOST, { authority: 'helper', key: 'helper-1', seat: null } as const, 'screen' as const].map((viewer) => JSON.stringify(room.view(viewer)));
}

describe('[K10] [CG3] nobody sees whose No it was', () => {
  it('whoever refuses, all other views are the same to the letter', () => {
    const told = othersOf(race(4), 1).map((_, index) => {
      const room = race(4);
      const item = propose(room, 'We all sing');
      const refuser = othersOf(room, 1)[index] ?? '';
      answer(room, refuser, item, 'no');
      const viewers = [HOST, { authority: 'helper', key: 'h', seat: null } as const, 'screen' as const, phoneOf(seatOf(room, keeperOf(room, 1)))];
      return viewers.map((viewer) => JSON.stringify(room.view(viewer))).join('\n');
    });
    expect(new Set(told).size).toBe(1);
  });
  it('No and Skip look alike to everyone else', () => {
    const told = (['no', 'skip'] as const).map((reply) => {
      const room = race(4);
      const item = propose(room, 'We all sing');
      const refuser = othersOf(room, 1)[0] ?? '';
      answer(room, refuser, item, reply);
      return seenByOthers(room, seatOf(room, refuser)).join('\n');
    });
    expect(told[0]).toBe(told[1]);
  });
  it('not even the last answer tells: the console never names who is waited for with a phone in hand', () => {
    const histories = [0, 1, 2].map((last) => {
      const room = race(4);
      const item = propose(room, 'We all sing');
      const others = othersOf(room, 1);
      const refuser = others[last] ?? '';
      const seen = [JSON.stringify(room.view(HOST))];
      for (const person of [...others.filter((one) => one !== refuser), refuser]) {
        answer(room, person, item, person === refuser ? 'no' : 'yes');
        seen.push(JSON.stringify(room.view(HOST)));
      }
      answer(room, refuser, item, 'skip');
      return [...seen, JSON.stringify(room.view(HOST))];
    });
    expect(histories[1]).toEqual(histories[0]);
    expect(histories[2]).toEqual(histories[0]);
  });
  it('the console names sleepers and people on paper whose answer is missing, so that somebody asks them', () => {
    const room = race(3, { setUp: (open) => open.host({ type: 'addPaperPerson', name: 'Ada', buddy: null }) });
    const [sleeper = ''] = othersOf(room, 1).filter((person) => room.state().people.get(person)?.way === 'phone');
    const ada = [...room.state().people.values()].find(({ way }) => way === 'paper')?.id ?? '';
    room.system({ type: 'presence', asleep: [seatOf(room, sleeper)], back: [] });
    const item = propose(room, 'We all sing');
    const waiting = () => consoleAt(room, 'race').rows[0]?.items[0]?.waiting.toSorted();
    expect(waiting()).toEqual([ada, sleeper].toSorted());
    room.act(HOST, { type: 'answer', item, answer: 'yes' }, ada);
    expect(waiting()).toEqual([sleeper]);
  });
  it('a phone sees only its own answer; on a shared phone each person has their own view', () => {
    const room = race(2, { setUp: (open) => void open.phone('seat1', { type: 'addToThisPhone', name: 'Rosa', paper: false }) });
    const item = propose(room, 'We all sing');
    const [one = '', two = ''] = othersOf(room, 1);
    answer(room, one, item, 'no');
    expect(phoneAt(room, one, 'race').items[0]?.mine).toBe('no');
    expect(phoneAt(room, two, 'race').items[0]?.mine).toBeNull();
  });
  it('the event\'s answer is marked secret, so that replay and exports leave it out', () => {
    expect(commonGround.secret.answered).toEqual(['answer']);
    expect(commonGround.words).toMatchObject({ itemProposed: ['text'], itemFound: ['text'], foundTyped: ['text'] });
  });
});

describe('[K10] words and names', () => {
  it('no typed text and no name reaches the wall, another group\'s phones or a stranger\'s phone in the race', () => {
    const room = race(9);
    for (const [index, seat] of [...room.state().seats.keys()].entries()) {
      const id = [...room.state().people.keys()][index] ?? null;
      room.phone(seat, { type: 'nameMe', name: `Name${index}` }, id);
    }
    propose(room, 'SECRET-OPEN', 1);
    find(room, 'SECRET-FOUND', 1);
    expect(JSON.stringify(room.view('screen'))).not.toMatch(/SECRET|Name\d/);
    for (const person of membersOf(room, 2)) expect(JSON.stringify(room.view(phoneOf(seatOf(room, person))))).not.toContain('SECRET');
    for (const person of membersOf(room, 1)) expect(JSON.stringify(room.view(phoneOf(seatOf(room, person))))).toContain('SECRET-FOUND');
  });
  it('a hidden item leaves its group\'s phones, a shown or spotlit one comes to the wall', () => {
    const room = race(4);
    const item = find(room, 'We all sing');
    const [one = ''] = membersOf(room, 1);
    room.host({ type: 'spotlight', id: item });
    expect(JSON.stringify(room.view('screen'))).toContain('We all sing');
    room.host({ type: 'hideText', id: item, hidden: true });
    expect(JSON.stringify(room.view('screen'))).not.toContain('We all sing');
    expect(phoneAt(room, one, 'race').items[0]).toMatchObject({ hidden: true, text: null, state: 'confirmed' });
    room.host({ type: 'hideText', id: item, hidden: false });
    expect(phoneAt(room, one, 'race').items[0]?.text).toBe('We all sing');
  });
  it('[QC1] who guessed, answered or skipped in the debrief stays with them', () => {
    const room = race(5);
    while (room.state().current?.stage !== 'debrief') room.next();
    room.next();
    room.next();
    const [one = '', two = ''] = membersOf(room, 1);
    say(room, one, { type: 'answerCard', card: 1, text: 'TYPED-BY-ONE' });
    expect(JSON.stringify(screenAt(room, 'debrief'))).not.toContain('TYPED');
    expect(JSON.stringify(room.view(phoneOf(seatOf(room, two))))).not.toContain('TYPED');
    const seen = consoleAt(room, 'debrief').card?.answers ?? [];
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(one);
  });
  it('[QC1] the console of the debrief looks the same, whoever answered', () => {
    const watched = (index: number): unknown => {
      const room = race(5);
      while (room.state().current?.stage !== 'debrief') room.next();
      room.next();
      room.next();
      expect(isUnnamed(registry, room.state())).toBe(true);
      say(room, membersOf(room, 1)[index] ?? '', { type: 'answerCard', card: 1, text: 'Words' });
      return room.view(HOST);
    };
    expect(watched(1)).toEqual(watched(0));
  });
});

describe('[G4] point 8: strangers', () => {
  it('what one group does changes nothing on another group\'s phones', () => {
    const room = race(9);
    const theirs = membersOf(room, 2).map((person) => phoneOf(seatOf(room, person)));
    const look = () => theirs.map((phone) => JSON.stringify(room.view(phone)));
    const before = look();
    const item = propose(room, 'We all sing', 1);
    for (const person of othersOf(room, 1)) answer(room, person, item, 'yes');
    say(room, membersOf(room, 1)[0] ?? '', { type: 'chooseFavourite', group: 1, item });
    expect(look()).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { accepted, consoleRoom, refused, type TryRoom } from '../../kernel/testing/try-room.ts';
import { act, definition, goTo, hostAct, onConsole, onPhone, onWall, stateOf } from './testing/play.ts';
import type { CommunityDefinitionConfig } from './model.ts';

const drafting = (config: Partial<CommunityDefinitionConfig> = {}): TryRoom => definition(4, { config, to: 'drafting/1' });
const person = (room: TryRoom, index: number): string => [...room.state().people.keys()][index] ?? '';
const newest = (room: TryRoom): string => stateOf(room).versions.at(-1)?.id ?? '';

describe('drafting', () => {
  it('[CD6] the host’s versions are shown at once, kept, and their changes marked', () => {
    const room = drafting();
    expect(hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' })).toMatchObject(accepted);
    expect(hostAct(room, { type: 'saveVersion', base: newest(room), text: 'Old and new people who wave back' })).toMatchObject(accepted);
    const { version } = onWall(room, 'drafting');
    expect(version?.number).toBe(2);
    expect(version?.changed.map(({ start, end }) => version.text.slice(start, end))).toEqual(['Old and new']);
    expect(onConsole(room, 'drafting').versions.map(({ text }) => text)).toEqual(['People who wave back', 'Old and new people who wave back']);
    expect(onPhone(room, person(room, 0), 'drafting').version?.text).toBe('Old and new people who wave back');
  });
  it('[CD6] a version on an older one is refused', () => {
    const room = drafting();
    hostAct(room, { type: 'saveVersion', base: null, text: 'One' });
    expect(hostAct(room, { type: 'saveVersion', base: null, text: 'Two' })).toMatchObject(refused('stale_draft'));
  });
  it('[CD6] others do not edit; a named drafter does, and the host shows it', () => {
    const room = drafting({ drafters: 'named' });
    const [one, two] = [person(room, 0), person(room, 1)];
    expect(act(room, one, { type: 'saveVersion', base: null, text: 'Mine' })).toMatchObject(refused('not_drafter'));
    expect(onPhone(room, one, 'drafting').desk).toBeNull();
    hostAct(room, { type: 'nameDrafter', person: one, on: true });
    expect(onPhone(room, one, 'drafting').desk).not.toBeNull();
    expect(act(room, one, { type: 'saveVersion', base: null, text: 'A drafter’s words' })).toMatchObject(accepted);
    expect(JSON.stringify([onWall(room, 'drafting'), onPhone(room, two, 'drafting')])).not.toContain('drafter’s words');
    expect(act(room, two, { type: 'saveVersion', base: newest(room), text: 'Mine' })).toMatchObject(refused('not_drafter'));
    room.next();
    expect(onWall(room, 'drafting').version?.text).toBe('A drafter’s words');
    hostAct(room, { type: 'showVersion', id: newest(room), shown: false });
    expect(onWall(room, 'drafting').version).toBeNull();
  });
  it('[CD6] named drafters are the host’s to allow', () => {
    const room = drafting();
    expect(hostAct(room, { type: 'nameDrafter', person: person(room, 0), on: true })).toMatchObject(refused('host_drafts'));
    expect(hostAct(drafting({ drafters: 'named' }), { type: 'nameDrafter', person: 'nobody', on: true })).toMatchObject(refused('unknown_person'));
  });
  it('[CD6] "missing" and "not for me" reach the drafter unnamed, by line; one’s own can be taken back', () => {
    const room = drafting();
    hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back. People who bring soup.' });
    const [one, two] = [person(room, 0), person(room, 1)];
    const version = onPhone(room, one, 'drafting').version;
    const [, second] = version?.lines ?? [];
    if (!version || !second) throw new Error('no second line');
    const about = { version: version.id, start: second.start, end: second.end };
    expect(act(room, one, { type: 'sendWish', kind: 'missing', text: 'Night workers', about: null })).toMatchObject(accepted);
    expect(act(room, two, { type: 'sendWish', kind: 'notForMe', text: '', about })).toMatchObject(accepted);
    expect(act(room, two, { type: 'sendWish', kind: 'missing', text: '', about: null })).toMatchObject(refused('empty'));
    const { wishes } = onConsole(room, 'drafting').desk;
    expect(wishes.map(({ kind, line }) => `${kind} ${line}`).toSorted()).toEqual(['missing null', 'notForMe 1']);
    for (const who of [one, two]) expect(JSON.stringify(onConsole(room, 'drafting').desk)).not.toContain(who);
    expect(onPhone(room, two, 'drafting').mine).toHaveLength(1);
    expect(JSON.stringify([onWall(room, 'drafting'), onPhone(room, two, 'drafting')])).not.toContain('Night workers');
    const wish = onPhone(room, one, 'drafting').mine[0]?.id ?? '';
    expect(act(room, two, { type: 'withdrawWish', id: wish })).toMatchObject(refused('not_allowed'));
    expect(act(room, one, { type: 'withdrawWish', id: wish })).toMatchObject(accepted);
    expect(onConsole(room, 'drafting').desk.wishes).toHaveLength(1);
  });
  it('[CD6] a wish is about a line that stands', () => {
    const room = drafting();
    hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
    expect(act(room, person(room, 0), { type: 'sendWish', kind: 'notForMe', text: 'Why?', about: { version: newest(room), start: 3, end: 5 } })).toMatchObject(refused('unknown_text'));
    expect(act(room, person(room, 0), { type: 'sendWish', kind: 'notForMe', text: 'Why?', about: { version: 'other', start: 0, end: 5 } })).toMatchObject(refused('unknown_text'));
  });
});

describe('agreement', () => {
  const rating = (people: number): TryRoom => {
    const room = definition(people, { to: 'drafting/1' });
    hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
    goTo(room, 'agreement/1');
    return room;
  };
  it('[CD7] there must be a text to rate', () => {
    const room = definition(4, { to: 'agreement/1' });
    expect(act(room, person(room, 0), { type: 'rate', value: 5 })).toMatchObject(refused('not_shown_yet'));
  });
  it('[CD7] nobody sees anything before all are in; under 8 there are no bars', () => {
    const room = rating(4);
    for (const index of [0, 1, 2]) act(room, person(room, index), { type: 'rate', value: 4 });
    expect(onWall(room, 'agreement').rating).toMatchObject({ answered: 3, of: 4, result: null });
    act(room, person(room, 3), { type: 'rate', value: 3 });
    expect(onWall(room, 'agreement').rating.result).toEqual({ kind: 'agreed', bars: null });
    expect(onPhone(room, person(room, 0), 'agreement').rating.result?.kind).toBe('agreed');
  });
  it('[CD7] Next shows what is in; with 8 numbers there are bars', () => {
    const room = rating(9);
    for (let index = 0; index < 8; index += 1) act(room, person(room, index), { type: 'rate', value: index === 0 ? 2 : 5 });
    room.next();
    expect(onWall(room, 'agreement').rating.result).toEqual({ kind: 'change', bars: [0, 0, 1, 0, 0, 7] });
  });
  it('[CD8] one more round starts anew, and its ratings are its own', () => {
    const room = rating(4);
    for (const index of [0, 1, 2, 3]) act(room, person(room, index), { type: 'rate', value: 2 });
    expect(room.host({ type: 'again', run: 'd' })).toMatchObject(accepted);
    expect(room.state().current).toMatchObject({ stage: 'drafting', pass: 2 });
    hostAct(room, { type: 'saveVersion', base: newest(room), text: 'People who wave and wait' });
    goTo(room, 'agreement/2');
    expect(onPhone(room, person(room, 0), 'agreement').rating.mine).toBeNull();
    expect(stateOf(room).ratings.get(1)?.ratings.size).toBe(4);
  });
  it('[CD8] one more round is offered where it can be had: not any more once the room has been in the closing', () => {
    const room = rating(4);
    expect(consoleRoom(room).again).toBe('d');
    goTo(room, 'closing/1');
    room.back();
    expect(room.state().current?.stage).toBe('agreement');
    expect(consoleRoom(room).again).toBeNull();
    expect(room.host({ type: 'again', run: 'd' })).toMatchObject(refused('no_again'));
  });
  it('[CD8] what would help goes, unnamed, to who drafts in the next round', () => {
    const room = rating(4);
    const one = person(room, 0);
    for (const index of [0, 1, 2, 3]) act(room, person(room, index), { type: 'rate', value: index === 0 ? 1 : 4 });
    act(room, one, { type: 'suggestChange', text: 'Say who brings the bread' });
    room.host({ type: 'again', run: 'd' });
    const { wishes } = onConsole(room, 'drafting').desk;
    expect(wishes.map(({ kind, text }) => ({ kind, text }))).toEqual([{ kind: 'change', text: 'Say who brings the bread' }]);
    expect(JSON.stringify(wishes)).not.toContain(one);
  });
  it('[K2] a rating of words that changed since stands, marked, until its person rates again', () => {
    const room = rating(4);
    const [one, two] = [person(room, 0), person(room, 1)];
    act(room, one, { type: 'rate', value: 4 });
    expect(onPhone(room, one, 'agreement').earlier).toBe(false);
    room.back();
    hostAct(room, { type: 'saveVersion', base: newest(room), text: 'People who wave and wait' });
    room.next();
    expect([onPhone(room, one, 'agreement'), onPhone(room, two, 'agreement')]).toMatchObject([{ earlier: true, rating: { mine: 4 } }, { earlier: false }]);
    expect(onConsole(room, 'agreement').earlier).toBe(1);
    act(room, one, { type: 'rate', value: 5 });
    expect([onPhone(room, one, 'agreement').earlier, onConsole(room, 'agreement').earlier]).toEqual([false, 0]);
  });
  it('[CD6] versions come to an end', () => {
    const room = drafting();
    for (let at = 1; at <= 300; at += 1) hostAct(room, { type: 'saveVersion', base: newest(room) || null, text: `Text ${at}` });
    expect(hostAct(room, { type: 'saveVersion', base: newest(room), text: 'One more' })).toMatchObject(refused('many_versions'));
    expect(stateOf(room).versions).toHaveLength(300);
  });
  it('[CD6] one person’s wishes come to an end', () => {
    const room = definition(2, { to: 'drafting/1' });
    for (let wish = 0; wish < 20; wish += 1) expect(act(room, person(room, 0), { type: 'sendWish', kind: 'missing', text: `Somebody ${wish}`, about: null })).toMatchObject(accepted);
    expect(act(room, person(room, 0), { type: 'sendWish', kind: 'missing', text: 'One more', about: null })).toMatchObject(refused('too_many'));
    expect(act(room, person(room, 1), { type: 'sendWish', kind: 'missing', text: 'Night workers', about: null })).toMatchObject(accepted);
  });
  it('[CD9] three endings, all legitimate; chosen by the host, undone', () => {
    const room = rating(4);
    for (const how of ['adopted', 'adopted_with_notes', 'parked'] as const) {
      expect(hostAct(room, { type: 'chooseEnding', how })).toMatchObject(accepted);
      expect(onConsole(room, 'agreement').ending).toBe(how);
    }
    room.host({ type: 'undo' });
    expect(onConsole(room, 'agreement').ending).toBe('adopted_with_notes');
    expect(act(room, person(room, 0), { type: 'chooseEnding', how: 'parked' })).toMatchObject(refused('not_allowed'));
    room.back();
    expect(hostAct(room, { type: 'chooseEnding', how: 'parked' })).toMatchObject(refused('wrong_stage'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonFact, RoomFacts } from '../kernel/activity.ts';
import { seededRandom } from '../kernel/random.ts';
import { rateAsBot } from './agreement-bot.ts';
import type { RatingState } from './agreement-model.ts';
import { newRating, ratingProgress, resultOf, turnoutOf } from './agreement.ts';

const roomOf = (people: readonly PersonFact[]): RoomFacts => ({
  people, person: (id) => people.find((one) => one.id === id), groups: [], groupOf: () => undefined, groupsOf: () => [],
  clock: { kind: 'untimed', since: null, ran: 0 }, clockOf: () => undefined,
  step: { run: 'r', stage: 'agreement', pass: 1 }, ended: false, language: 'en', promises: [], shown: new Set(), hidden: new Set(),
});
const stateOf = (values: readonly (number | null | undefined)[], people: readonly PersonFact[]): RatingState => ({
  ...newRating(),
  ratings: new Map(values.flatMap((value, index) => (value === undefined || !people[index] ? [] : [[people[index].id, value] as const]))),
});

const value = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
const someone = fc.record({ presence: fc.constantFrom<PersonFact['presence']>('here', 'here', 'here', 'asleep', 'gone'), way: fc.constantFrom<PersonFact['way']>('phone', 'paper', 'room'), value: fc.option(value, { nil: undefined }) });
const crowd = fc.array(someone, { maxLength: 30 }).map((all) => {
  const people = all.map(({ presence, way }, index): PersonFact => ({ id: `p${index}`, name: null, way, presence, seat: way === 'phone' ? `s${index}` : null }));
  return { people, room: roomOf(people), values: all.map((one) => one.value) };
});

describe('[CD7] what a round comes to', () => {
  it.each([
    { values: [3, 3, 3, 3, undefined], kind: 'agreed', why: '80 % and none below 3' },
    { values: [5, 5, 5, undefined, undefined], kind: 'notYet', why: 'under 80 %' },
    { values: [5, 5, 5, 5, null, null], kind: 'notYet', why: 'skips are no numbers' },
    { values: [5, 5, 5, 5, null], kind: 'agreed', why: 'one skip in five' },
    { values: [5, 5, 5, 5, 2], kind: 'change', why: 'one below 3' },
    { values: [2, undefined, undefined, undefined, undefined], kind: 'change', why: 'one below 3, the others missing' },
    { values: [null, null], kind: 'notYet', why: 'nothing but skips' },
    { values: [], kind: 'notYet', why: 'nobody' },
  ])('$why: $kind', ({ values, kind }) => {
    const people = values.map((_, index): PersonFact => ({ id: `p${index}`, name: null, way: 'phone', presence: 'here', seat: `s${index}` }));
    expect(resultOf(stateOf(values, people), roomOf(people)).kind).toBe(kind);
  });

  it('agreed exactly when at least 80 % of those not gone gave a number and no number is below 3', () => {
    fc.assert(fc.property(crowd, ({ people, room, values }) => {
      const given = values.filter((one) => typeof one === 'number');
      const present = people.flatMap((person, index) => (person.presence === 'gone' ? [] : [values[index]]));
      const share = present.filter((one) => typeof one === 'number').length / Math.max(1, present.length);
      const { kind } = resultOf(stateOf(values, people), room);
      expect(kind === 'change').toBe(given.some((one) => one < 3));
      expect(kind === 'agreed').toBe(given.every((one) => one >= 3) && share >= 0.8);
    }));
  });
  it('bars are there exactly from eight numbers on, and add up to them', () => {
    fc.assert(fc.property(crowd, ({ people, room, values }) => {
      const given = values.filter((one) => typeof one === 'number');
      const { bars } = resultOf(stateOf(values, people), room);
      if (given.length < 8) expect(bars).toBeNull();
      else expect(bars).toEqual([0, 1, 2, 3, 4, 5].map((rating) => given.filter((one) => one === rating).length));
    }));
  });
  it('the order in which people rated says nothing', () => {
    fc.assert(fc.property(crowd, fc.integer(), ({ people, room, values }, seed) => {
      const state = stateOf(values, people);
      const mixed = { ...state, ratings: new Map(seededRandom(seed).shuffle([...state.ratings])) };
      expect(resultOf(mixed, room)).toEqual(resultOf(state, room));
    }));
  });
  it('once shown, nobody coming, leaving or falling asleep changes it', () => {
    fc.assert(fc.property(crowd, crowd, ({ people, room, values }, other) => {
      const state = stateOf(values, people);
      const shown: RatingState = { ...state, shown: true, turnout: turnoutOf(state, room) };
      expect(resultOf(shown, other.room)).toEqual(resultOf(state, room));
      expect(ratingProgress(shown, other.room)).toEqual(ratingProgress(state, room));
    }));
  });
  it('[K9] a table of any size comes to the same as that many people of one mind, but counts once in the bars', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), value, fc.array(value, { maxLength: 12 }), (size, tables, others) => {
      const table = Array.from({ length: size }, (_, index): PersonFact => ({ id: `t${index}`, name: null, way: 'table', presence: 'here', seat: 'table' }));
      const phones = others.map((_, index): PersonFact => ({ id: `p${index}`, name: null, way: 'phone', presence: 'here', seat: `s${index}` }));
      const people = [...table, ...phones];
      const one = stateOf([tables, ...Array.from({ length: size - 1 }, () => undefined), ...others], people);
      const each = stateOf([...table.map(() => tables), ...others], people);
      expect(turnoutOf(one, roomOf(people))).toEqual(turnoutOf(each, roomOf(people)));
      expect(resultOf(one, roomOf(people)).kind).toBe(resultOf(each, roomOf(people)).kind);
      const numbers = [tables, ...others].filter((given) => given !== null).length;
      expect(resultOf(one, roomOf(people)).bars?.reduce((sum, bar) => sum + bar, 0) ?? null).toBe(numbers < 8 ? null : numbers);
    }));
  });
});

describe('pretend people', () => {
  it('rate mostly 3 to 5, sometimes skip, sometimes say 2 and what would help, then rest', () => {
    const fresh = { mine: null, skipped: false, asksChange: false, change: null, result: null } as const;
    const first = Array.from({ length: 400 }, (_, seed) => rateAsBot(fresh, seededRandom(seed)));
    const rated = first.flatMap((command) => (command?.type === 'rate' ? [command.value] : []));
    expect(new Set(rated)).toEqual(new Set([2, 3, 4, 5]));
    expect(rated.filter((one) => one >= 3).length).toBeGreaterThan(300);
    expect(first.filter((command) => command?.type === 'skipRating').length).toBeGreaterThan(10);
    const random = seededRandom(1);
    expect(rateAsBot({ ...fresh, mine: 2, asksChange: true }, random)).toMatchObject({ type: 'suggestChange' });
    for (const done of [{ ...fresh, mine: 4 }, { ...fresh, skipped: true }, { ...fresh, mine: 2, asksChange: true, change: { id: 'c', text: 'x', hidden: false } }, { ...fresh, result: { kind: 'agreed', bars: null } as const }]) expect(rateAsBot(done, random)).toBeNull();
  });
});

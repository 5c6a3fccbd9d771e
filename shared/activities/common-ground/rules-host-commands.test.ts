import { describe, expect, it } from 'vitest';
import { given, HELPER, HOST } from '../../kernel/testing/spec.ts';
import type { CommonGroundCommand } from './commands.ts';
import { commonGround } from './index.ts';
import { confirmed, itemAt, listAt } from './lists.ts';
import { agreeing, doing, finding, lastItem, NO_PHONES, raceOf, TWO_GROUPS, writing } from './testing/play.ts';

const config = commonGround.presets[0].config;

describe('[CG6] chooseFavourite', () => {
  it('takes a find of the own group, or a skip, until the reveal is over', () => {
    const race = finding(raceOf(), 'We sing');
    const item = lastItem(race);
    const tap: CommonGroundCommand = { type: 'chooseFavourite', group: 1, item };
    const tapped = race.when(tap, 'bo').then([{ type: 'favouriteChosen', person: 'bo', item }]);
    tapped.when(tap, 'bo').then([]);
    tapped.but({ stage: 'reveal' }).when({ type: 'chooseFavourite', group: 1, item: null }, 'bo').then([{ type: 'favouriteChosen', item: null }]);
    race.when(tap, 'dee').then('not_your_group');
    race.when(tap, HOST).then('group_has_phone');
    race.when({ type: 'chooseFavourite', group: 1, item: 'none' }, 'bo').then('unknown_item');
    race.but({ stage: 'debrief' }).when(tap, 'bo').then('wrong_stage');
  });
});

describe('[CG8] addFound and typeFound', () => {
  it('+1 for a group without phones, with words or without; never for a group with phones', () => {
    const race = raceOf(NO_PHONES).after(5_000);
    race.when({ type: 'addFound', group: 2, text: '' }, HELPER).then([{ type: 'itemFound', group: 2, text: null, roster: 2, at: 5_000 }]);
    race.when({ type: 'addFound', group: 1, text: '' }, HOST).then('group_has_phone');
    race.when({ type: 'addFound', group: 9, text: '' }, HOST).then('unknown_group');
    doing(race, { type: 'addFound', group: 2, text: 'We sing' }, HOST).when({ type: 'addFound', group: 2, text: 'we sing' }, HOST).then('near_duplicate');
  });
  it('words later, only for what the host found; Undo goes back a wording', () => {
    const race = doing(raceOf(NO_PHONES), { type: 'addFound', group: 2, text: '' }, HOST);
    const type: CommonGroundCommand = { type: 'typeFound', item: lastItem(race), text: 'We sing' };
    const typed = race.but({ stage: 'debrief' }).when(type, HOST).then([{ type: 'foundTyped', text: 'We sing' }]);
    typed.when(type, HOST).then([]);
    expect(itemAt(typed.undo().then([{ type: 'foundUntyped' }]).state, lastItem(race))?.text).toBeNull();
    writing(raceOf(), 'We bake').when({ ...type, item: lastItem(writing(raceOf(), 'We bake')) }, HOST).then('not_yours');
    race.when({ ...type, item: 'none' }, HOST).then('unknown_item');
  });
});

describe('[CG5] nudgeGroup', () => {
  it('nudges once, takes nothing away, is taken back', () => {
    const race = raceOf();
    const nudged = race.when({ type: 'nudgeGroup', group: 1 }, HOST).then([{ type: 'groupNudged', group: 1 }]);
    nudged.when({ type: 'nudgeGroup', group: 1 }, HOST).then([]);
    nudged.undo().then([{ type: 'nudgeTakenBack', group: 1 }]);
    race.when({ type: 'nudgeGroup', group: 9 }, HOST).then('unknown_group');
    race.but({ stage: 'reveal' }).when({ type: 'nudgeGroup', group: 1 }, HOST).then('wrong_stage');
  });
});

describe('[CG10] bringItem and roomAnswer', () => {
  const people = ['ann', 'bo', 'cy', 'dee', 'eli'];
  const first = finding(finding(raceOf({ ...TWO_GROUPS, config: { ...config, biggerGroups: 'all' } }), 'We sing'), 'We bake');
  const [sing = '', bake = ''] = confirmed(listAt(first.state, 1, 1)).map(({ id }) => id);
  const bigger = first.but({ pass: 2, groups: [people], before: TWO_GROUPS.groups ?? [] });
  const begun = bigger.enters().then([{ type: 'itemBrought', from: sing, group: 1, asked: false }]);
  it('the favourite comes along by itself, more by the host, each once', () => {
    begun.when({ type: 'bringItem', item: sing }, HOST).then([]);
    const brought = begun.when({ type: 'bringItem', item: bake }, HOST).then([{ type: 'itemBrought', from: bake, group: 1, asked: true }]);
    brought.undo().then([{ type: 'itemWithdrawn' }]);
    begun.when({ type: 'bringItem', item: 'none' }, HOST).then('unknown_item');
    first.when({ type: 'bringItem', item: sing }, HOST).then('wrong_stage');
  });
  it('all, most or some; a tap can be changed and taken back; phones are not asked', () => {
    const item = lastItem(begun);
    const all = begun.when({ type: 'roomAnswer', item, how: 'all' }, HOST).then([{ type: 'roomAnswered', how: 'all', was: null, roster: 5 }]);
    all.when({ type: 'roomAnswer', item, how: 'all' }, HOST).then([]);
    all.when({ type: 'roomAnswer', item, how: 'some' }, HOST).then([{ type: 'roomAnswered', how: 'some', was: 'all' }]).undo().then([{ type: 'roomAnswered', how: 'all' }]);
    begun.when({ type: 'answer', item, answer: 'yes' }, 'dee').then('host_asks');
    first.when({ type: 'roomAnswer', item: sing, how: 'all' }, HOST).then('wrong_stage');
  });
});

describe('joinItems and separateItems', () => {
  it('join two finds or more, and part them again', () => {
    const one = finding(raceOf(), 'We sing');
    const race = agreeing(writing(one, 'All of us are singers', 'dee'), ['eli']);
    const items = [lastItem(one), lastItem(race)];
    const joined = race.but({ stage: 'reveal' }).when({ type: 'joinItems', items }, HOST).then([{ type: 'itemsJoined', items }]);
    const [join = ''] = joined.state.joins.keys();
    const parted = joined.when({ type: 'separateItems', join }, HOST).then([{ type: 'itemsSeparated', id: join }]);
    expect(parted.undo().then([{ type: 'itemsJoined', id: join }]).state.joins).toEqual(joined.state.joins);
    race.when({ type: 'joinItems', items: [items[0] ?? '', items[0] ?? ''] }, HOST).then('unknown_item');
    race.when({ type: 'separateItems', join: 'none' }, HOST).then('unknown_item');
    race.but({ stage: 'brief' }).when({ type: 'joinItems', items }, HOST).then('wrong_stage');
  });
});

describe('debrief cards', () => {
  it('take words, guesses and skips in the debrief only', () => {
    const debrief = raceOf().but({ stage: 'debrief' });
    debrief.when({ type: 'guessCard', card: 0, value: 4 }, 'bo').then([{ type: 'guessGiven', person: 'bo', value: 4 }]);
    debrief.when({ type: 'answerCard', card: 0, text: 'Fast' }, 'bo').then('no_answers');
    debrief.when({ type: 'answerCard', card: 1, text: 'Fast' }, 'bo').then('no_such_card');
    const talk = debrief.next().then([{ type: 'guessesShown', shown: true }]).next().then([{ type: 'cardTurned', card: 1 }]);
    talk.undo().then([{ type: 'cardTurned', card: 0 }]);
    talk.when({ type: 'guessCard', card: 0, value: 4 }, 'bo').then('guess_closed');
    const said = talk.when({ type: 'answerCard', card: 1, text: 'Fast' }, 'bo').then([{ type: 'answerGiven', person: 'bo', text: 'Fast', late: false }]);
    said.when({ type: 'answerCard', card: 1, text: 'Fast' }, 'bo').then([]);
    const [answer] = said.state.questions.cards[1]?.answers ?? [];
    said.when({ type: 'withdrawAnswer', card: 1, id: answer?.id ?? '' }, 'bo').then([{ type: 'answerWithdrawn' }]);
    said.when({ type: 'withdrawAnswer', card: 1, id: answer?.id ?? '' }, 'cy').then('not_allowed');
    said.when({ type: 'skipCard', card: 1 }, 'bo').then([{ type: 'cardSkipped', person: 'bo' }]).when({ type: 'skipCard', card: 1 }, 'bo').then([]);
    talk.but({ stage: 'reveal' }).when({ type: 'skipCard', card: 1 }, 'bo').then('wrong_stage');
  });
});

describe('an empty room', () => {
  it.each(['brief', 'race', 'reveal', 'debrief'])('has a view of %s for every face, and rules that rest', (stage) => {
    const empty = given(commonGround, { stage }).enters().then([]);
    for (const viewer of [{ face: 'screen' }, { face: 'console', authority: 'host' }, { face: 'console', authority: 'helper' }, { face: 'phone', id: 'ghost' }] as const) {
      expect(empty.seenBy(viewer)).toMatchObject({ stage, face: viewer.face });
    }
    empty.hears({ type: 'deadlinePassed', at: 0 }).then([]);
    expect(commonGround.deadline(empty.state, empty.room)).toBeNull();
  });
});

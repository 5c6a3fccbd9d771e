import { describe, it } from 'vitest';
import { HOST, type Someone } from '../../kernel/testing/spec.ts';
import type { CommonGroundCommand } from './commands.ts';
import type { Reply } from './model.ts';
import { agreeing, asleep, doing, lastItem, raceOf, TWO_GROUPS, writing } from './testing/play.ts';

describe('[CG1] proposeItem', () => {
  it('makes the item, refuses who does not keep the list, a stage without a list and somebody of no group', () => {
    const race = raceOf();
    race.when({ type: 'proposeItem', text: 'We sing' }, 'ann').then([{ type: 'itemProposed', group: 1, text: 'We sing', by: 'ann', at: 0 }]);
    race.when({ type: 'proposeItem', text: 'We sing' }, 'bo').then('not_keeper');
    race.when({ type: 'proposeItem', text: 'We sing' }, HOST).then('not_allowed');
    race.but({ stage: 'reveal' }).when({ type: 'proposeItem', text: 'We sing' }, 'ann').then('wrong_stage');
    race.but({ groups: [['bo', 'cy']] }).when({ type: 'proposeItem', text: 'We sing' }, 'ann').then('no_group');
  });
  it('[CG4] refuses what repeats an item', () => {
    writing(raceOf(), 'We all sing!').when({ type: 'proposeItem', text: 'we all SING' }, 'ann').then('near_duplicate');
  });
  it('[K2] is taken back by Undo', () => {
    const item = writing(raceOf(), 'We sing', { host: 'bo' });
    item.undo().then([{ type: 'itemWithdrawn', item: lastItem(item) }]);
  });
});

describe('[CG1] withdrawItem', () => {
  it('is the keeper\'s until the item is confirmed; the host\'s for what the host wrote', () => {
    const race = writing(raceOf(), 'We sing');
    const withdraw: CommonGroundCommand = { type: 'withdrawItem', item: lastItem(race) };
    race.when(withdraw, 'ann').then([{ type: 'itemWithdrawn' }]);
    race.when(withdraw, 'bo').then('not_keeper');
    race.when(withdraw, 'dee').then('not_your_group');
    race.when(withdraw, HOST).then('group_has_phone');
    agreeing(race, ['bo', 'cy']).when(withdraw, 'ann').then('already_confirmed');
    race.when({ type: 'withdrawItem', item: 'none' }, 'ann').then('unknown_item');
    doing(race, withdraw, 'ann').undo().then([{ type: 'itemRestored' }]);
  });
});

describe('[CG2] [CG3] answer', () => {
  it('is recorded, confirms with the last yes, sets aside with one no, and opens again', () => {
    const race = writing(raceOf(), 'We sing');
    const item = lastItem(race);
    race.when({ type: 'answer', item, answer: 'yes' }, 'bo').then([{ type: 'answered', person: 'bo', answer: 'yes', givenFor: false }]);
    agreeing(race, ['bo']).after(9_000).when({ type: 'answer', item, answer: 'yes' }, 'cy').then([{ type: 'answered' }, { type: 'itemConfirmed', roster: 3, at: 9_000 }]);
    const aside = race.when({ type: 'answer', item, answer: 'skip' }, 'bo').then([{ type: 'answered' }, { type: 'itemSetAside', item }]);
    aside.when({ type: 'answer', item, answer: 'yes' }, 'bo').then([{ type: 'answered' }, { type: 'itemReopened', why: 'answer' }]);
  });
  it('stays quiet when it says the same again; refuses strangers, and what is settled', () => {
    const race = agreeing(writing(raceOf(), 'We sing'), ['bo']);
    const yes: CommonGroundCommand = { type: 'answer', item: lastItem(race), answer: 'yes' };
    race.when(yes, 'bo').then([]);
    race.when(yes, 'dee').then('not_your_group');
    race.when(yes, HOST).then('not_allowed');
    race.but({ stage: 'debrief' }).when(yes, 'cy').then('wrong_stage');
    agreeing(race, ['cy']).when({ type: 'answer', item: lastItem(race), answer: 'no' }, 'bo').then('already_confirmed');
  });
});

describe('[CG8] answerAll', () => {
  const table = ['ann', 'bo', 'cy'].map((id): Someone => ({ id, way: 'table', seat: 'table' }));
  it('answers for everybody of the table at once, and confirms', () => {
    const race = writing(raceOf({ ...TWO_GROUPS, people: [...table, 'dee', 'eli'] }), 'We sing', 'bo');
    const all: CommonGroundCommand = { type: 'answerAll', item: lastItem(race), answer: 'yes' };
    race.when(all, 'ann').then([{ type: 'answered', person: 'ann' }, { type: 'answered', person: 'cy' }, { type: 'itemConfirmed', roster: 3 }]);
    race.when(all, 'dee').then('not_your_group');
    doing(race, { type: 'answerAll', item: lastItem(race), answer: 'no' }, 'ann').when({ type: 'answerAll', item: lastItem(race), answer: 'no' }, 'cy').then([]);
  });
});

describe('[K7] answerFor', () => {
  it('speaks for a sleeper of the own group only, and never over their own answer', () => {
    const race = writing(raceOf(), 'We sing').but({ people: ['ann', 'bo', asleep('cy'), asleep('dee'), 'eli'] });
    const say = (person: string, answer: Reply): CommonGroundCommand => ({ type: 'answerFor', item: lastItem(race), person, answer });
    race.when(say('cy', 'yes'), 'bo').then([{ type: 'answered', person: 'cy', givenFor: true }]);
    race.when(say('ann', 'yes'), 'bo').then('not_asleep');
    race.when(say('dee', 'yes'), 'bo').then('not_your_group');
    doing(race, say('cy', 'yes'), 'bo').when(say('cy', 'yes'), 'ann').then([]);
    agreeing(race, ['cy'], 'no').when(say('cy', 'yes'), 'bo').then('already_answered');
  });
});

describe('[CG1] passList and takeList', () => {
  it('pass: the keeper to a member, the host to anyone of a group', () => {
    const race = raceOf();
    race.when({ type: 'passList', to: 'bo' }, 'ann').then([{ type: 'listPassed', group: 1, to: 'bo' }]);
    race.when({ type: 'passList', to: 'ann' }, 'ann').then([]);
    race.when({ type: 'passList', to: 'cy' }, 'bo').then('not_keeper');
    race.when({ type: 'passList', to: 'eli' }, 'ann').then('not_keeper');
    race.when({ type: 'passList', to: 'nobody' }, HOST).then('no_group');
    race.but({ stage: 'brief' }).when({ type: 'passList', to: 'bo' }, 'ann').then('wrong_stage');
  });
  it('take: while the keeper sleeps or is gone', () => {
    const race = raceOf();
    race.when({ type: 'takeList' }, 'bo').then('keeper_awake');
    race.when({ type: 'takeList' }, 'ann').then([]);
    for (const presence of ['asleep', 'gone'] as const) {
      race.but({ people: [{ id: 'ann', presence }, 'bo', 'cy', 'dee', 'eli'] }).when({ type: 'takeList' }, 'bo').then([{ type: 'listTaken', group: 1, by: 'bo' }]);
    }
  });
});

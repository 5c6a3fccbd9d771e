import { describe, expect, test } from 'vitest';
import type { ConsoleRoom, StepLine } from '../../../../shared/kernel/views.ts';
import type { AllWords } from '../../room/activities-host.ts';
import { nextLabel } from './nextLabel.ts';

const stage = (name: string, next: string): AllWords['stages'][string] => ({ name, title: name, next, say: [], stuck: '' });
const race: AllWords = {
  name: 'Common Ground',
  about: '',
  stages: { brief: stage('The rule', 'read the rule'), race: stage('Race', 'start the race') },
  moves: { showGroup: (params) => `Show group ${params['group']}` },
  presets: {},
  refusals: {},
};
const cards: AllWords = { ...race, name: 'Question Card', stages: { ask: stage('Ask', 'ask it') } };
const wordsOf = (activity: string): AllWords | undefined => (activity === 'cg' ? race : activity === 'qc' ? cards : undefined);
const line = (activity: string, run: string, at: string): StepLine => ({
  key: `${run}/${at}/1`,
  step: { run, stage: at, pass: 1 },
  activity,
  index: 1,
  of: 2,
  minutes: 2,
  writing: false,
});
const label = (room: Pick<ConsoleRoom, 'phase' | 'step' | 'nextMove'>): string => nextLabel(room, wordsOf);

describe('[Ruling 9] the Next button says what will happen', () => {
  test('from the lobby it names the exercise that starts', () => {
    expect(label({ phase: 'lobby', step: null, nextMove: { kind: 'step', step: line('cg', 'a', 'brief') } })).toBe('Start: Common Ground');
  });
  test('inside an exercise it says what the next step is', () => {
    const room = { phase: 'open', step: line('cg', 'a', 'brief'), nextMove: { kind: 'step', step: line('cg', 'a', 'race') } } as const;
    expect(label(room)).toBe('Next: start the race');
  });
  test('between exercises it names the next one', () => {
    const room = { phase: 'open', step: line('cg', 'a', 'race'), nextMove: { kind: 'step', step: line('qc', 'b', 'ask') } } as const;
    expect(label(room)).toBe('Next: Question Card');
  });
  test('an inner move has its own words with its numbers filled in', () => {
    const room = { phase: 'open', step: line('cg', 'a', 'race'), nextMove: { kind: 'inner', move: 'showGroup', params: { group: 3 } } } as const;
    expect(label(room)).toBe('Show group 3');
  });
  test('it stays honest while words are missing and at the end', () => {
    expect(label({ phase: 'open', step: line('cg', 'a', 'race'), nextMove: { kind: 'inner', move: 'other', params: {} } })).toBe('Next');
    expect(label({ phase: 'open', step: null, nextMove: { kind: 'step', step: line('new', 'c', 'x') } })).toBe('Next');
    expect(label({ phase: 'open', step: line('cg', 'a', 'race'), nextMove: { kind: 'none' } })).toBe('That was the last step');
  });
});

import { describe, expect, it } from 'vitest';
import { plannedSteps } from '../../kernel/steps.ts';
import { registry } from '../index.ts';
import { communityDefinition } from './index.ts';
import type { CommunityDefinitionConfig } from './model.ts';
import { definition, goTo, groupsNow, hostAct } from './testing/play.ts';

const preset = (id: string): CommunityDefinitionConfig => communityDefinition.presets.find((one) => one.id === id)?.config ?? communityDefinition.presets[0].config;
const stages = (config: CommunityDefinitionConfig, people: number, again = 0): readonly string[] =>
  communityDefinition.stages(config, people, again, communityDefinition.initialState(config)).map(({ id, minutes }) => `${id} ${minutes}`);

describe('stages by head count', () => {
  it('*30* with 8 people and more plays every stage, with the listed minutes', () => {
    expect(stages(preset('30'), 8)).toEqual(['solo 3', 'pairs 5', 'groups 5', 'gallery 3', 'drafting 8', 'agreement 3', 'closing 3']);
  });
  it('4 to 7 people have no groups, 1 to 3 no group stage at all', () => {
    for (const people of [4, 7]) expect(stages(preset('30'), people)).toEqual(['solo 3', 'pairs 5', 'gallery 3', 'drafting 8', 'agreement 3', 'closing 3']);
    for (const people of [1, 2, 3]) expect(stages(preset('30'), people)).toEqual(['solo 3', 'gallery 3', 'drafting 8', 'agreement 3', 'closing 3']);
  });
  it('the host decides otherwise: always groups from 4 people on, or never', () => {
    expect(stages({ ...preset('30'), groups: 'always' }, 4)).toContain('groups 5');
    expect(stages({ ...preset('30'), groups: 'always' }, 3)).not.toContain('groups 5');
    expect(stages({ ...preset('30'), groups: 'never' }, 40)).not.toContain('groups 5');
  });
  it('*10* is solo, pairs, drafting, closing', () => {
    expect(stages(preset('10'), 20)).toEqual(['solo 2', 'pairs 3', 'drafting 3', 'closing 2']);
  });
  it('*60* joins groups twice from 16 people on and plans a second round of 6 minutes', () => {
    expect(stages(preset('60'), 16)).toEqual(['solo 4', 'pairs 8', 'groups 8', 'groups 8', 'gallery 6', 'drafting 12', 'agreement 3', 'drafting 4', 'agreement 2', 'closing 5']);
    expect(stages(preset('60'), 15).filter((stage) => stage === 'groups 8')).toHaveLength(1);
  });
  it('[CD8] one more round is one more drafting and agreement, offered at the last agreement', () => {
    expect(stages(preset('30'), 8, 1).slice(-5)).toEqual(['drafting 8', 'agreement 3', 'drafting 4', 'agreement 2', 'closing 3']);
    const offered = communityDefinition.stages(preset('60'), 8, 0, communityDefinition.initialState(preset('60'))).map(({ again }) => again === true);
    expect(offered).toEqual([false, false, false, false, false, false, false, true, false]);
  });
  it('[CD8] the planned second round goes when the room decides in the first', () => {
    const room = definition(8, { config: preset('60'), to: 'drafting/1' });
    hostAct(room, { type: 'saveVersion', base: null, text: 'People who wave back' });
    goTo(room, 'agreement/1');
    hostAct(room, { type: 'chooseEnding', how: 'adopted' });
    expect(plannedSteps(registry, room.state()).map(({ step }) => `${step.stage}/${step.pass}`)).not.toContain('drafting/2');
    room.host({ type: 'undo' });
    goTo(room, 'agreement/2');
    hostAct(room, { type: 'chooseEnding', how: 'parked' });
    goTo(room, 'closing/1');
    expect(plannedSteps(registry, room.state()).map(({ step }) => `${step.stage}/${step.pass}`)).toContain('agreement/2');
  });
  it('[K5] nobody is alone in a group stage, and pairs join in twos', () => {
    for (const people of [4, 5, 7, 8, 9, 13, 40]) {
      const room = definition(people, { config: { ...preset('30'), groups: 'always' }, to: 'pairs/1' });
      expect(groupsNow(room).map(({ members }) => members.length).toSorted().at(0)).toBeGreaterThan(1);
      goTo(room, 'groups/1');
      expect(groupsNow(room).map(({ members }) => members.length).toSorted().at(0)).toBeGreaterThan(people === 5 ? 1 : 3);
    }
  });
});

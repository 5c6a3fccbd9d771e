import { describe, expect, it } from 'vitest';
import { commonGround } from './index.ts';

describe('presets', () => {
  it('15 is 2, 6, 2, 5 minutes; bigger 20 is 2, 6, 2, again 6, 4', () => {
    const minutes = (id: string, people: number) => {
      const preset = commonGround.presets.find((one) => one.id === id)?.config ?? commonGround.presets[0].config;
      return commonGround.stages(preset, people, 0, commonGround.initialState(preset)).map((stage) => `${stage.id} ${stage.minutes}`);
    };
    expect(minutes('15', 12)).toEqual(['brief 2', 'race 6', 'reveal 2', 'debrief 5']);
    expect(minutes('bigger-20', 12)).toEqual(['brief 2', 'race 6', 'reveal 2', 'race 6', 'debrief 4']);
    expect(minutes('bigger-20', 5)).toEqual(['brief 2', 'race 6', 'reveal 2', 'debrief 4']);
  });
  it('[CG10] no bigger round is planned for a room that makes one group', () => {
    const rounds = (groupSize: number | 'all', people: number): number => {
      const config = { ...commonGround.presets[0].config, bigger: true, groupSize };
      return commonGround.stages(config, people, 0, commonGround.initialState(config)).filter(({ id }) => id === 'race').length;
    };
    expect([3, 4].map((people) => rounds(2, people))).toEqual([1, 2]);
    expect([7, 8].map((people) => rounds(4, people))).toEqual([1, 2]);
    // K5 puts nine people who are to be eight in one group of nine.
    expect([8, 9, 10].map((people) => rounds(8, people))).toEqual([1, 1, 2]);
    expect(rounds('all', 40)).toBe(1);
  });
  it('[CG10] Again, bigger is offered where groups can join, or where the whole room stands up', () => {
    const offered = (people: number, biggerGroups: 'join' | 'all'): boolean => {
      const config = { ...commonGround.presets[0].config, biggerGroups };
      return commonGround.stages(config, people, 0, commonGround.initialState(config)).some(({ again }) => again === true);
    };
    expect([5, 12].map((people) => offered(people, 'join'))).toEqual([false, true]);
    expect(offered(5, 'all')).toBe(true);
  });
});

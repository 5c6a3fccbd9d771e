import { describe, expect, it } from 'vitest';
import type { AskSummary } from '../../../shared/activities/ask/summary.ts';
import type { CommunityDefinitionSummary } from '../../../shared/activities/community-definition/summary.ts';
import { comparables } from '../room/activities-compare.ts';
import { compare as ofAsk } from './ask/compare.ts';
import { compare as ofGround } from './common-ground/compare.ts';
import { compare as ofDefinition } from './community-definition/compare.ts';

const round = (kind: 'agreed' | 'change' | null, bars: readonly number[] | null) => ({ numbers: 8, skips: 0, of: 8, kind, bars, changes: 0 });
const definition = (part: Partial<CommunityDefinitionSummary>) => part as CommunityDefinitionSummary;
const asked = (part: Partial<AskSummary>) => part as AskSummary;

describe('what an exercise has to be compared', () => {
  it('is found by its folder; an exercise without it has nothing', () => {
    const found = new Map(comparables);
    expect(['common-ground', 'community-definition', 'ask', 'question-card'].map((id) => found.get(id))).toEqual([ofGround, ofDefinition, ofAsk, undefined]);
  });
  it('[CD7] a definition tells of the last round that was shown', () => {
    const ratings = [round('change', [8, 0, 0, 0, 0, 0]), round('agreed', [0, 0, 0, 4, 4, 0]), round(null, [8, 0, 0, 0, 0, 0])];
    expect(ofDefinition.agreed?.(definition({ ratings }))).toBe(1);
    expect(ofDefinition.agreed?.(definition({ ratings: [] }))).toBeNull();
  });
  it('[CD7] Ask tells of its one round, if it was shown', () => {
    expect(ofAsk.agreed?.(asked({ ringsTrue: round('agreed', [2, 0, 0, 6, 0, 0]) }))).toBe(0.75);
    expect(ofAsk.agreed?.(asked({ ringsTrue: null }))).toBeNull();
  });
});

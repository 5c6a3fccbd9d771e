import type { Preset, Stage } from '../../kernel/activity.ts';
import type { CommunityDefinitionConfig, CommunityDefinitionState } from './model.ts';

/** Below so many people there is no group stage; below so many no groups of pairs; from so many on they may join once more. */
const PAIRS_FROM = 4;
const GROUPS_FROM = 8;
const TWICE_FROM = 16;

const PRESET_30: CommunityDefinitionConfig = {
  prompt: 'What does community mean to you?',
  groups: 'count',
  groupsTwice: false,
  gallery: true,
  agreement: true,
  secondRound: false,
  drafters: 'host',
  minutes: { solo: 3, pairs: 5, groups: 5, gallery: 3, drafting: 8, agreement: 3, secondDrafting: 4, secondAgreement: 2, closing: 3 },
};

export const presets: readonly [Preset<CommunityDefinitionConfig>, ...Preset<CommunityDefinitionConfig>[]] = [
  { id: '30', config: PRESET_30 },
  {
    id: '10',
    config: { ...PRESET_30, groups: 'never', gallery: false, agreement: false, minutes: { ...PRESET_30.minutes, solo: 2, pairs: 3, drafting: 3, closing: 2 } },
  },
  {
    id: '60',
    config: { ...PRESET_30, groupsTwice: true, secondRound: true, minutes: { ...PRESET_30.minutes, solo: 4, pairs: 8, groups: 8, gallery: 6, drafting: 12, agreement: 3, closing: 5 } },
  },
];

/** What of a run its stages depend on. */
type Decided = Pick<CommunityDefinitionState, 'ending'>;

/** Rounds of drafting and agreement: planned, asked for, or given up because the room has decided (CD8). */
function roundsOf(config: CommunityDefinitionConfig, again: number, state: Decided): number {
  if (!config.agreement) return 1;
  const planned = config.secondRound && state.ending?.pass !== 1 ? 2 : 1;
  return Math.max(planned, 1 + again);
}

/** The stages for `people`: no group stage for 1–3, no `groups` below 8 unless the host wants them. Before a run `ending` is null. */
export function stagesOf(config: CommunityDefinitionConfig, people: number, again: number, state: Decided): readonly Stage[] {
  const { minutes } = config;
  const joins = config.groups !== 'never' && people >= (config.groups === 'always' ? PAIRS_FROM : GROUPS_FROM);
  const groups: Stage = { id: 'groups', minutes: minutes.groups, writing: true, groups: 'join' };
  const rounds = roundsOf(config, again, state);
  return [
    { id: 'solo', minutes: minutes.solo, writing: true, groups: 'none' },
    ...(people >= PAIRS_FROM ? [{ id: 'pairs', minutes: minutes.pairs, writing: true, groups: { form: 2 } } as const] : []),
    ...(joins ? [groups] : []),
    ...(joins && config.groupsTwice && people >= TWICE_FROM ? [groups] : []),
    ...(config.gallery ? [{ id: 'gallery', minutes: minutes.gallery, writing: false, groups: 'none', unnamed: true, moves: [{ move: 'revealTexts', many: true }] } as const] : []),
    ...Array.from({ length: rounds }, (_, round) => roundStages(config, round + 1, rounds)).flat(),
    { id: 'closing', minutes: minutes.closing, writing: false, groups: 'none', unnamed: true, moves: [{ move: 'showMade' }, { move: 'showOrigins' }, { move: 'showFlow' }] },
  ];
}

function roundStages({ agreement, minutes }: CommunityDefinitionConfig, pass: number, rounds: number): readonly Stage[] {
  const drafting: Stage = { id: 'drafting', minutes: pass === 1 ? minutes.drafting : minutes.secondDrafting, writing: false, groups: 'none', unnamed: true, moves: [{ move: 'showVersion' }] };
  if (!agreement) return [drafting];
  const last = pass === rounds ? ({ again: true } as const) : {};
  return [drafting, { id: 'agreement', minutes: pass === 1 ? minutes.agreement : minutes.secondAgreement, writing: false, groups: 'none', unnamed: true, ...last, moves: [{ move: 'showRatings' }] }];
}

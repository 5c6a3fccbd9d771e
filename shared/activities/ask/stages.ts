import type { Preset, Stage } from '../../kernel/activity.ts';
import type { Card } from '../../parts/question-model.ts';
import { questionMoves } from '../../parts/question.ts';
import type { AskConfig } from './model.ts';

/** The four questions in our own words, after The Harwood Institute's Ask exercise; credited on the screens. */
const QUESTIONS = [
  'What kind of community do you want to live in?',
  'Why does that matter to you?',
  'How is that different from how things are now?',
  'What needs to happen here to get closer to it?',
] as const;

const PRESET_15: AskConfig = {
  way: 'interview',
  questions: QUESTIONS,
  brief: false,
  checkback: false,
  narrative: false,
  ringstrue: false,
  groupSize: 4,
  themesPerGroup: 3,
  dots: 2,
  openUntil: null,
  minutes: { brief: 2, asking: 6, checkback: 4, theming: 4, weighing: 3, narrative: 7, ringstrue: 4, promises: 2 },
};
const PRESET_55: AskConfig = {
  ...PRESET_15, brief: true, checkback: true, narrative: true, ringstrue: true,
  minutes: { brief: 2, asking: 16, checkback: 4, theming: 14, weighing: 3, narrative: 7, ringstrue: 4, promises: 5 },
};

export const presets: readonly [Preset<AskConfig>, ...Preset<AskConfig>[]] = [
  { id: '15', config: PRESET_15 },
  { id: '55', config: PRESET_55 },
  { id: 'field', config: { ...PRESET_55, way: 'field', minutes: { ...PRESET_55.minutes, asking: null, checkback: null } } },
];

/** What closes the exercise: answers to it become promises (QC3). */
export const promiseCard: Card = { question: 'What comes next? Who does it, and by when?', answers: true, guess: null, guessFirst: false };

/** The stages as set. In the field people are asked, and read their words again, over days. */
export function stagesOf(config: AskConfig): readonly Stage[] {
  const { minutes, way } = config;
  const plain = (id: Exclude<keyof AskConfig['minutes'], 'asking' | 'theming'>): Stage => ({ id, minutes: minutes[id], writing: false, groups: 'none', unnamed: true });
  const open = way === 'field' ? { openUntil: config.openUntil } : {};
  const asking: Stage = { id: 'asking', minutes: way === 'field' ? null : minutes.asking, writing: false, groups: way === 'interview' ? { form: 2 } : 'none', unnamed: true, ...open };
  return [
    ...(config.brief ? [plain('brief')] : []),
    asking,
    ...(config.checkback ? [{ ...plain('checkback'), ...open }] : []),
    { id: 'theming', minutes: minutes.theming, writing: false, groups: { form: config.groupSize }, unnamed: true },
    { ...plain('weighing'), moves: [{ move: 'showTheme', many: true }] },
    ...(config.narrative ? [{ ...plain('narrative'), moves: [{ move: 'showNarrative' }] }] : []),
    ...(config.ringstrue ? [{ ...plain('ringstrue'), moves: [{ move: 'showRatings' }] }] : []),
    { ...plain('promises'), moves: questionMoves([promiseCard]) },
  ];
}

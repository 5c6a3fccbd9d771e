import type { QuestionCardScreenView } from '../../../../shared/activities/question-card/views.ts';
import type { ScreenStageProps, StageMap } from '../../room/contract.ts';
import ScreenStage from './WallStage.svelte';

export default { ask: ScreenStage, share: ScreenStage } satisfies StageMap<QuestionCardScreenView, ScreenStageProps<QuestionCardScreenView>>;

import type { QuestionCardConsoleView } from '../../../../shared/activities/question-card/views.ts';
import type { ConsoleStageProps, StageMap } from '../../room/contract.ts';
import ConsoleStage from './ConsoleStage.svelte';

export default { ask: ConsoleStage, share: ConsoleStage } satisfies StageMap<QuestionCardConsoleView, ConsoleStageProps<QuestionCardConsoleView>>;

import type { QuestionCardPhoneView } from '../../../../shared/activities/question-card/views.ts';
import type { PhoneStageProps, StageMap } from '../../room/contract.ts';
import PhoneStage from './PhoneStage.svelte';

export default { ask: PhoneStage, share: PhoneStage } satisfies StageMap<QuestionCardPhoneView, PhoneStageProps<QuestionCardPhoneView>>;

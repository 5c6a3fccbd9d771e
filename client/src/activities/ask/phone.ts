import type { AskPhoneView } from '../../../../shared/activities/ask/views.ts';
import type { PhoneStageProps, StageMap } from '../../room/contract.ts';
import Asking from './phone/Asking.svelte';
import Brief from './phone/Brief.svelte';
import Later from './phone/Later.svelte';

export default {
  brief: Brief, asking: Asking, checkback: Later, theming: Later, weighing: Later, narrative: Later, ringstrue: Later, promises: Later,
} satisfies StageMap<AskPhoneView, PhoneStageProps<AskPhoneView>>;

import type { AskScreenView } from '../../../../shared/activities/ask/views.ts';
import type { ScreenStageProps, StageMap } from '../../room/contract.ts';
import Asking from './screen/Asking.svelte';
import Brief from './screen/Brief.svelte';
import Checkback from './screen/Checkback.svelte';
import Narrative from './screen/Narrative.svelte';
import Promises from './screen/Promises.svelte';
import RingsTrue from './screen/RingsTrue.svelte';
import Theming from './screen/Theming.svelte';
import Weighing from './screen/Weighing.svelte';

export default {
  brief: Brief,
  asking: Asking,
  checkback: Checkback,
  theming: Theming,
  weighing: Weighing,
  narrative: Narrative,
  ringstrue: RingsTrue,
  promises: Promises,
} satisfies StageMap<AskScreenView, ScreenStageProps<AskScreenView>>;

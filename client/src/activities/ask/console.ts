import type { AskConsoleView } from '../../../../shared/activities/ask/views-console.ts';
import type { ConsoleStageProps, StageMap } from '../../room/contract.ts';
import Asking from './console/Asking.svelte';
import Brief from './console/Brief.svelte';
import Checkback from './console/Checkback.svelte';
import Narrative from './console/Narrative.svelte';
import Promises from './console/Promises.svelte';
import RingsTrue from './console/RingsTrue.svelte';
import Theming from './console/Theming.svelte';
import Weighing from './console/Weighing.svelte';

export default {
  brief: Brief, asking: Asking, checkback: Checkback, theming: Theming, weighing: Weighing, narrative: Narrative, ringstrue: RingsTrue, promises: Promises,
} satisfies StageMap<AskConsoleView, ConsoleStageProps<AskConsoleView>>;

import type { CommonGroundConsoleView } from '../../../../shared/activities/common-ground/views-console.ts';
import type { ConsoleStageProps, StageMap } from '../../room/contract.ts';
import Brief from './console/Brief.svelte';
import Debrief from './console/Debrief.svelte';
import Race from './console/Race.svelte';
import Reveal from './console/Reveal.svelte';

export default { brief: Brief, race: Race, reveal: Reveal, debrief: Debrief } satisfies StageMap<CommonGroundConsoleView, ConsoleStageProps<CommonGroundConsoleView>>;

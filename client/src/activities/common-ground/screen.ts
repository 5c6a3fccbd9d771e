import type { CommonGroundScreenView } from '../../../../shared/activities/common-ground/views.ts';
import type { ScreenStageProps, StageMap } from '../../room/contract.ts';
import Brief from './screen/Brief.svelte';
import Debrief from './screen/Debrief.svelte';
import Race from './screen/Race.svelte';
import Reveal from './screen/Reveal.svelte';

export default { brief: Brief, race: Race, reveal: Reveal, debrief: Debrief } satisfies StageMap<CommonGroundScreenView, ScreenStageProps<CommonGroundScreenView>>;

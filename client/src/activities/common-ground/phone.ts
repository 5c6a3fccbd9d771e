import type { CommonGroundPhoneView } from '../../../../shared/activities/common-ground/views.ts';
import type { PhoneStageProps, StageMap } from '../../room/contract.ts';
import Brief from './phone/Brief.svelte';
import Debrief from './phone/Debrief.svelte';
import Race from './phone/Race.svelte';
import Reveal from './phone/Reveal.svelte';

export default { brief: Brief, race: Race, reveal: Reveal, debrief: Debrief } satisfies StageMap<CommonGroundPhoneView, PhoneStageProps<CommonGroundPhoneView>>;

import type { ClosingPhoneView } from '../../../../shared/activities/closing/views.ts';
import type { PhoneStageProps, StageMap } from '../../room/contract.ts';
import PhoneCheckin from './PhoneCheckin.svelte';
import PhonePromises from './PhonePromises.svelte';

export default { checkin: PhoneCheckin, promises: PhonePromises } satisfies StageMap<ClosingPhoneView, PhoneStageProps<ClosingPhoneView>>;

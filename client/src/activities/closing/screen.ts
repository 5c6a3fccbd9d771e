import type { ClosingScreenView } from '../../../../shared/activities/closing/views.ts';
import type { ScreenStageProps, StageMap } from '../../room/contract.ts';
import WallCheckin from './WallCheckin.svelte';
import WallPromises from './WallPromises.svelte';

export default { checkin: WallCheckin, promises: WallPromises } satisfies StageMap<ClosingScreenView, ScreenStageProps<ClosingScreenView>>;

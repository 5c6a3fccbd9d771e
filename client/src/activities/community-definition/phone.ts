import type { CommunityDefinitionPhoneView } from '../../../../shared/activities/community-definition/views.ts';
import type { PhoneStageProps, StageMap } from '../../room/contract.ts';
import Later from './phone/Later.svelte';
import Solo from './phone/Solo.svelte';

export default { solo: Solo, pairs: Later, groups: Later, gallery: Later, drafting: Later, agreement: Later, closing: Later } satisfies StageMap<CommunityDefinitionPhoneView, PhoneStageProps<CommunityDefinitionPhoneView>>;

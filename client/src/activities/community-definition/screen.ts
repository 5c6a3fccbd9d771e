import type { CommunityDefinitionScreenView } from '../../../../shared/activities/community-definition/views.ts';
import type { ScreenStageProps, StageMap } from '../../room/contract.ts';
import Agreement from './screen/Agreement.svelte';
import Closing from './screen/Closing.svelte';
import Drafting from './screen/Drafting.svelte';
import Gallery from './screen/Gallery.svelte';
import Merge from './screen/Merge.svelte';
import Solo from './screen/Solo.svelte';

export default {
  solo: Solo,
  pairs: Merge,
  groups: Merge,
  gallery: Gallery,
  drafting: Drafting,
  agreement: Agreement,
  closing: Closing,
} satisfies StageMap<CommunityDefinitionScreenView, ScreenStageProps<CommunityDefinitionScreenView>>;

import type { CommunityDefinitionConsoleView } from '../../../../shared/activities/community-definition/views-console.ts';
import type { ConsoleStageProps, StageMap } from '../../room/contract.ts';
import Agreement from './console/Agreement.svelte';
import Closing from './console/Closing.svelte';
import Drafting from './console/Drafting.svelte';
import Gallery from './console/Gallery.svelte';
import Merge from './console/Merge.svelte';
import Solo from './console/Solo.svelte';

export default {
  solo: Solo, pairs: Merge, groups: Merge, gallery: Gallery, drafting: Drafting, agreement: Agreement, closing: Closing,
} satisfies StageMap<CommunityDefinitionConsoleView, ConsoleStageProps<CommunityDefinitionConsoleView>>;

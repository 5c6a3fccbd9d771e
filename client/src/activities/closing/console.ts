import type { ClosingConsoleView } from '../../../../shared/activities/closing/views.ts';
import type { ConsoleStageProps, StageMap } from '../../room/contract.ts';
import ConsoleCheckin from './ConsoleCheckin.svelte';
import ConsolePromises from './ConsolePromises.svelte';

export default { checkin: ConsoleCheckin, promises: ConsolePromises } satisfies StageMap<ClosingConsoleView, ConsoleStageProps<ClosingConsoleView>>;

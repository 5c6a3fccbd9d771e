import type { text } from '../../text/en/consoleMore.ts';
import type { ConsoleRoom } from '../../../../shared/kernel/views.ts';

/** Parts of the More drawer. */
export type MoreSection = keyof typeof text.sections;

const OPEN: readonly MoreSection[] = ['time', 'groups', 'people', 'door', 'helpers', 'screen', 'plan', 'paper', 'notes', 'help', 'end'];
/** What still works once it is over: a note, keys and look, opening it again. */
const ENDED: readonly MoreSection[] = ['notes', 'help', 'end'];

/** The parts that More offers, in order. */
export const moreSections = (phase: ConsoleRoom['phase']): readonly MoreSection[] => (phase === 'ended' ? ENDED : OPEN);

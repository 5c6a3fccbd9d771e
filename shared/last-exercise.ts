/** The exercise that ends every session: the server puts it at the end of each plan. */
export const LAST_EXERCISE = 'closing';

/** Whether the wall has read the room's promises back, by the stages that were played. */
export function promisesReadBack(stages: readonly { readonly activity: string; readonly stage: string }[]): boolean {
  return stages.some(({ activity, stage }) => activity === LAST_EXERCISE && stage === 'promises');
}

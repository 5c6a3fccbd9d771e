/** One stage of one playing of an activity. `pass` counts from 1 and grows when a stage is played again. */
export type Step = { readonly run: RunId; readonly stage: string; readonly pass: number };
export type RunId = string;
export type StepKey = string;

export const stepKey = (step: Step): StepKey => `${step.run}/${step.stage}/${step.pass}`;

export function sameStep(a: Step | null, b: Step | null): boolean {
  return a === b || (a !== null && b !== null && stepKey(a) === stepKey(b));
}

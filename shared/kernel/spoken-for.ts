import type { PersonFact } from './activity.ts';

/** Whether hosts and helpers speak for this person: on paper, or without a phone (K9). */
export const isSpokenFor = ({ way }: Pick<PersonFact, 'way'>): boolean => way === 'paper' || way === 'room';

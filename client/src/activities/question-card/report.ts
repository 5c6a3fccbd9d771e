import type { QuestionCardResult } from '../../../../shared/activities/question-card/result.ts';
import type { ExerciseReport } from '../../report/exercise.ts';
import { text } from './text/en/report.ts';

/** A question card: the question, and the answers the host showed. */
export const report: ExerciseReport<unknown> = (input) => {
  const { question, answers } = input.result as QuestionCardResult;
  const asked = { title: text.talked, blocks: [{ kind: 'lead', text: question }] } as const;
  if (answers.length === 0) return [{ ...asked, where: 'both' }];
  return [{ ...asked, where: 'story' }, { title: question, where: 'both', blocks: [{ kind: 'quotes', quotes: answers.map((words) => ({ text: words, note: null })) }] }];
};

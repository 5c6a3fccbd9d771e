import type { QuestionCardResult } from '../../../../shared/activities/question-card/result.ts';
import type { ExerciseReport } from '../../report/exercise.ts';
import { text } from './text/en/report.ts';

/** A question card: the question, and the answers the host showed. */
export const report: ExerciseReport<unknown> = (input) => {
  const { question, answers } = input.result as QuestionCardResult;
  if (answers.length === 0) return [{ title: text.talked, where: 'both', blocks: [{ kind: 'lead', text: question }] }];
  return [{ title: question, where: 'both', blocks: [{ kind: 'quotes', quotes: answers.map((words) => ({ text: words, note: null })) }] }];
};

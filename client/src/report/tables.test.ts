import { expect, it } from 'vitest';
import type { SessionTable } from '../../../shared/kernel/summary/tables.ts';
import { kindsIn, sheetOf } from './tables.ts';
import { parseCsv } from './testing/parseCsv.ts';

const tables: readonly SessionTable[] = [
  { id: 'answers', run: '1', activity: 'ask', columns: ['question', 'text', 'shown', 'late', 'themes'], rows: [['Why?', '=1+1', true, false, null]] },
  { id: 'answers', run: '2', activity: 'question-card', columns: ['question', 'text'], rows: [['How?', 'So']] },
  { id: 'items', run: '3', activity: 'common-ground', columns: ['round', 'ms', 'size'], rows: [[1, 61_499, null]] },
  { id: 'events', run: null, activity: null, columns: ['at', 'rev', 'exercise', 'stage', 'pass', 'type'], rows: [[0, 1, 'ask', 'asking', 1, 'answerWritten']] },
];
const sheet = (id: SessionTable['id']) => parseCsv(sheetOf(id, tables, (activity) => `<${activity}>`));

it('tables of one kind share a sheet; what only some have stays empty for the others', () => {
  expect(kindsIn(tables)).toEqual(['answers', 'items', 'events']);
  expect(sheet('answers')).toEqual([['Exercise', 'Question', 'Text', 'On the big screen', 'Late', 'Themes'], ['<ask>', 'Why?', "'=1+1", 'yes', 'no', ''], ['<question-card>', 'How?', 'So', '', '', '']]);
});
it('times read as seconds and as ISO 8601; a count that may not be told stays empty', () => {
  expect(sheet('items')).toEqual([['Exercise', 'Round', 'Seconds', 'People in the group'], ['<common-ground>', '1', '61', '']]);
  expect(sheet('events')[1]).toEqual(['1970-01-01T00:00:00.000Z', '1', '<ask>', 'asking', '1', 'answerWritten']);
});

import { parseRows, type Row, withoutEmptyRows } from '../../values/index.ts';
import type { Answers } from '../case/carried.ts';

const LINES = 'rows.';

/** Whether a field is listed line by line, by its id alone. */
function isLines(field: string): boolean {
  return field.startsWith(LINES);
}

/** Answers without lines in which nothing is said. */
export function withoutEmptyLines(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([field, answer]) => {
      if (!isLines(field)) return [[field, answer]];
      const said = withoutEmptyRows(answer);
      return said === '' ? [] : [[field, said]];
    }),
  );
}

/** Everything that is listed line by line in an application; none of what does not read. */
export function linesIn(answers: Answers): readonly Row[] {
  return Object.keys(answers)
    .filter(isLines)
    .flatMap((field) => {
      const rows = parseRows(answers[field] ?? '');
      return rows.ok ? rows.value : [];
    });
}

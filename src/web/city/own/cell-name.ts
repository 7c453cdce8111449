import type { Problem } from '../../../rules/view.ts';

/** A cell of a spreadsheet as people name it: B3. Row and column count from 1. */
export function cellName(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

/** The sheet that a problem is in; undefined where the file has none. */
export function sheetName({ file }: Problem): string | undefined {
  return file?.split(' › ').at(1);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : lettersOf(rest) + letter;
}

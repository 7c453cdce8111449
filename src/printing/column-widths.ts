import { unitsOf } from './break-lines.ts';

/** A column that is not broken keeps its widest text on one line. */
export type ColumnText = { readonly texts: readonly string[]; readonly whole: boolean };

/**
 * Divides a measure among columns: each gets what its longest word needs, and of the rest as much as
 * its text would fill. @param padding of one column, both sides
 */
export function columnWidths(
  columns: readonly ColumnText[],
  widthOf: (text: string) => number,
  measure: number,
  padding: number,
): readonly number[] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(widthOf));
  const most = measure / 3;
  const natural = columns.map(({ texts }) => widest(texts) + padding);
  const least = columns.map(({ texts, whole }, index) =>
    whole ? (natural[index] ?? 0) : Math.min(widest(texts.flatMap(unitsOf)) + padding, most),
  );
  const room = measure - sum(least);
  const wanted = natural.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  if (sum(wanted) > room || sum(wanted) === 0) {
    const shares = sum(wanted) === 0 ? natural : wanted;
    return least.map((width, index) => width + (room * (shares[index] ?? 0)) / sum(shares));
  }
  const spare = room - sum(wanted);
  const breaking = columns.map(({ whole }, index) => (whole ? 0 : (natural[index] ?? 0)));
  const takers = sum(breaking) === 0 ? natural : breaking;
  return natural.map((width, index) => width + (spare * (takers[index] ?? 0)) / sum(takers));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

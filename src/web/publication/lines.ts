/** Where a line (from 1) of a text begins and ends. */
export function placeOfLine(text: string, line: number): readonly [from: number, to: number] {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  const from = Math.min(start, text.length);
  return [from, from + (lines[line - 1]?.length ?? 0)];
}

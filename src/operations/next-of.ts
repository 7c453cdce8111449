/** Where the page after some lines begins; null after the last. */
export function nextOf<Line, Key>(
  lines: readonly Line[],
  limit: number,
  keyOf: (line: Line) => Key,
): Key | null {
  const last = lines.at(-1);
  return last === undefined || lines.length < limit ? null : keyOf(last);
}

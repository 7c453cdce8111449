/**
 * Whether letters are the pinyin of characters that follow one another: each written in full, by its
 * initial (`z` or `zh`), or, for the last of them, as far as it was typed. `gxjs`, `gaoxin` and
 * `gaoxjs` all find 高新技术.
 * @param runs syllables of characters that follow one another without a break
 */
export function matchPinyin(letters: string, runs: readonly (readonly string[])[]): boolean {
  return runs.some((run) => run.some((_, start) => follows(letters, 0, run, start)));
}

function follows(letters: string, from: number, run: readonly string[], at: number): boolean {
  if (from === letters.length) return true;
  const syllable = run[at];
  if (syllable === undefined || syllable[0] !== letters[from]) return false;
  if (letters.length - from <= syllable.length && syllable.startsWith(letters.slice(from)))
    return true;
  if (letters.startsWith(syllable, from) && follows(letters, from + syllable.length, run, at + 1))
    return true;
  if (syllable[1] === 'h' && letters[from + 1] === 'h' && follows(letters, from + 2, run, at + 1))
    return true;
  return follows(letters, from + 1, run, at + 1);
}

/** Syllables as `SearchKeys` keeps them, taken apart. */
export function readRuns(kept: string): readonly (readonly string[])[] {
  return kept
    .split('|')
    .filter(Boolean)
    .map((run) => run.split(' '));
}

/** A line of a paragraph, and whether it ends it. */
export type Line = { readonly text: string; readonly last: boolean };

/** May not begin a line (避头) and may not end one (避尾). */
const NOT_FIRST = new Set('、，。；：？！）》〕〉」』】”’％%‰…—·,.;:?!)]}');
const NOT_LAST = new Set('（《〔〈「『【“‘￥¥([{');
/** A word of another script, a run of spaces, or one character. */
const TOKENS =
  /[^\s\p{Script=Han}“”‘’—…·\u2e80-\u30ff\u3100-\u9fff\ufe30-\ufe4f\uff00-\uffef]+|\s+|./gsu;

/**
 * Breaks a text into lines no wider than a measure; the first may be indented. Between Chinese
 * characters anywhere but where punctuation forbids it; within a word only if a line cannot hold it.
 */
export function breakLines(
  text: string,
  widthOf: (text: string) => number,
  measure: number,
  indent = 0,
): readonly Line[] {
  const lines: string[] = [];
  let line = '';
  let left = measure - indent;
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
    left = measure;
  };
  for (const unit of unitsOf(text)) {
    const width = widthOf(unit);
    const blank = unit.trim() === '';
    if (width > left && line !== '' && (blank || widthOf(unit.trimEnd()) > left)) end();
    if (line === '' && blank) continue;
    if (width <= left) {
      line += unit;
      left -= width;
      continue;
    }
    for (const character of unit) {
      const one = widthOf(character);
      if (one > left && line !== '') end();
      line += character;
      left -= one;
    }
  }
  end();
  return lines.map((one, index) => ({ text: one, last: index === lines.length - 1 }));
}

/** The pieces of a text that stay on one line. */
export function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    const before = units.at(-1) ?? '';
    const joins =
      NOT_LAST.has(before.at(-1) ?? '') || (NOT_FIRST.has(token[0] ?? '') && before.trim() !== '');
    if (joins) units[units.length - 1] = before + token;
    else units.push(token);
  }
  return units;
}

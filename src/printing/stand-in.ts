import type { Paper } from '../casework/index.ts';

/** Stands where a character has no form in our type (○〓: the printers' sign for a missing type). */
const MISSING = '〓';

/**
 * Puts the printers' sign where a character cannot be set, and says in a note at the end which they
 * were: PDF/A takes no character without a form, and a paper must not keep it to itself.
 */
export function standInForMissing(paper: Paper, has: (character: string) => boolean): Paper {
  const missing: string[] = [];
  const set = (text: string) =>
    text.replaceAll(/[^\u0020-\u007e]/gu, (character) => {
      if (has(character)) return character;
      missing.push(character);
      return MISSING;
    });
  const whole = mapTexts(paper, set);
  if (missing.length === 0) return whole;
  const points = missing.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  const text = `文中的“${MISSING}”依次代替字库所缺的字：${points.join('、')}。`;
  const close = whole.blocks.findIndex(({ is }) => is === 'seal' || is === 'signatures');
  const at = close < 0 ? whole.blocks.length : close;
  return { ...whole, blocks: whole.blocks.toSpliced(at, 0, { is: 'note', text }) };
}

/** Every text of a paper in the order in which it is read. */
function mapTexts(paper: Paper, set: (text: string) => string): Paper {
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return set(value);
    if (Array.isArray(value)) return value.map(deep);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, NAMES.has(key) ? one : deep(one)]),
    );
  };
  return deep(paper) as Paper;
}

/** Keys whose values are names of ours, not text. */
const NAMES = new Set(['is', 'kind', 'align']);

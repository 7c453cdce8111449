import { readXml } from './read-xml.ts';

/** How Word writes the number of a paragraph on one level of a list: 第%1条 in Chinese numerals. */
type Level = { readonly start: number; readonly format: string; readonly text: string };

/** The levels of each list by its number. */
export type Numbering = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** Reads numbering.xml: lists and how each of their levels is numbered. */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  if (bytes === undefined) return new Map();
  const shapes = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let shape = '';
  let list = '';
  let level = 0;
  const change = (part: Partial<Level>) => {
    const levels = shapes.get(shape);
    const before = levels?.get(level) ?? { start: 1, format: 'decimal', text: '' };
    levels?.set(level, { ...before, ...part });
  };
  readXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        shape = attributes['w:abstractNumId'] ?? '';
        shapes.set(shape, new Map());
      } else if (name === 'w:lvl') level = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:start') change({ start: Number(value) });
      else if (name === 'w:numFmt') change({ format: value });
      else if (name === 'w:lvlText') change({ text: value });
      else if (name === 'w:num') list = attributes['w:numId'] ?? '';
      else if (name === 'w:abstractNumId') lists.set(list, value);
    },
    close(name) {
      if (name === 'w:abstractNum') shape = '';
    },
    text: () => undefined,
  });
  return new Map([...lists].map(([id, of]) => [id, shapes.get(of) ?? new Map()]));
}

const DIGITS = '零一二三四五六七八九';

/** Counts the paragraphs of all lists and writes the number of each. */
export function startCounting(numbering: Numbering): (list: string, level: number) => string {
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const levels = numbering.get(list);
    const shape = levels?.get(level);
    if (!levels || !shape || shape.format === 'bullet' || shape.format === 'none') return '';
    const own = (counts.get(list) ?? []).slice(0, level + 1);
    own[level] = (own[level] ?? shape.start - 1) + 1;
    counts.set(list, own);
    return shape.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels.get(at);
      return writeNumber(own[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
    });
  };
}

function writeNumber(number: number, format: string): string {
  const isChinese = /chinese|japanese|taiwanese|ideograph/iu.test(format);
  return isChinese && number < 100 ? inChinese(number) : String(number);
}

function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}

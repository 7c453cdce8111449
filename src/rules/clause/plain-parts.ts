import { headingOf, type Part, type Row } from './markdown-parts.ts';

/** Characters with which no line begins a list, quote, table, rule, fence, heading or HTML. */
const TEXT = /^(?!\d+[.)](?: |$))[\p{L}\p{Nd}“”‘’《》〈〉（）〔〕【】「」，。、；：…—]/u;
const ITEM = /^- /u;
const IDS = /^\[[\w.-]+(?:, [\w.-]+)*\] /u;
const HEADING = /^#{1,6} +[^\s#]/u;
const FENCE = '```';
const OPENING = /^```(?:[A-Za-z]+(?: [A-Za-z]+)?)?$/u;
const CLOSING = /^ {0,3}```+ *$/u;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+ *$/u;
/** Other ends of lines than \n, tabs, and what Markdown replaces. */
const UNUSUAL = /[\r\t\f\v\0\u2028\u2029\uFEFF]/u;

type Read = { readonly part: Part; readonly next: number };

/**
 * Reads the Markdown that nearly every clause is written in, line by line, which takes a tenth of
 * the time: headings, fenced blocks, tables whose rows are all as wide as their head, lists with
 * hyphens, paragraphs. undefined for a text with anything else in it.
 * @returns exactly what `readParts` does
 */
export function readPlainParts(text: string): Part[] | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const lines = text.split('\n');
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (isBlank(line)) {
      at++;
      continue;
    }
    const read = readPart(lines, at, line);
    if (read === undefined) return undefined;
    parts.push(read.part);
    at = read.next;
  }
  return parts;
}

function readPart(lines: readonly string[], at: number, line: string): Read | undefined {
  if (HEADING.test(line)) return { part: { is: 'heading', text: headingOf(line) }, next: at + 1 };
  if (line.startsWith(FENCE)) return readCode(lines, at, line);
  if (line.startsWith('|')) return readTable(lines, at, line);
  if (ITEM.test(line)) return readList(lines, at);
  return TEXT.test(line) ? readParagraph(lines, at) : undefined;
}

function readCode(lines: readonly string[], at: number, line: string): Read | undefined {
  if (!OPENING.test(line)) return undefined;
  const end = lines.findIndex((one, place) => place > at && CLOSING.test(one));
  if (end < 0) return undefined;
  const text = lines.slice(at + 1, end).join('\n');
  return {
    part: { is: 'code', info: line.slice(FENCE.length), text, line: at + 1 },
    next: end + 1,
  };
}

function readTable(lines: readonly string[], at: number, line: string): Read | undefined {
  const delimiters = lines[at + 1] ?? '';
  if (!DELIMITERS.test(delimiters) || DELIMITERS.test(line)) return undefined;
  const next = lines.findIndex((one, place) => place > at && !one.startsWith('|'));
  const end = next < 0 ? lines.length : next;
  if (!isParted(lines[end])) return undefined;
  const width = delimiters.split('|').length - 2;
  const rows: Row[] = [];
  for (let place = at; place < end; place++) {
    if (place === at + 1) continue;
    const cells = cellsOf(lines[place] ?? '');
    if (cells?.length !== width) return undefined;
    rows.push({ line: place + 1, cells });
  }
  return { part: { is: 'table', text: textOf(lines, at, end), rows }, next: end };
}

/** The cells of a row between bars; undefined where a bar may be meant otherwise, or one is empty. */
function cellsOf(line: string): string[] | undefined {
  const row = line.trimEnd();
  if (row.length < 2 || !row.endsWith('|') || row.includes('\\')) return undefined;
  const cells = row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  return cells.includes('') ? undefined : cells;
}

/** A list ends at a blank line, unless what follows may still belong to it. */
function readList(lines: readonly string[], at: number): Read | undefined {
  let end = at;
  for (; !isBlank(lines[end]); end++) {
    const line = lines[end] ?? '';
    // What a line of an item says stands behind two characters, in its first line or a later one.
    if (!ITEM.test(line) && (end === at || !line.startsWith('  '))) return undefined;
    if (!isItemText(line.slice(2))) return undefined;
  }
  let after = end;
  while (after < lines.length && isBlank(lines[after])) after++;
  if (/^[- ]/u.test(lines[after] ?? '')) return undefined;
  return { part: { is: 'prose', text: textOf(lines, at, end), line: at + 1 }, next: end };
}

/** Text, or words between backquotes first; before it, ids between brackets. */
function isItemText(item: string): boolean {
  const text = item.replace(IDS, '');
  return TEXT.test(text) || /^`[^`]+`[^`]/u.test(text);
}

function readParagraph(lines: readonly string[], at: number): Read | undefined {
  let end = at;
  for (; !isParted(lines[end]); end++) if (!TEXT.test(lines[end] ?? '')) return undefined;
  return { part: { is: 'prose', text: textOf(lines, at, end), line: at + 1 }, next: end };
}

/** Whether what stands before this line has ended, whatever it was. */
function isParted(line: string | undefined): boolean {
  return isBlank(line) || HEADING.test(line ?? '') || OPENING.test(line ?? '');
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^ *$/u.test(line);
}

function textOf(lines: readonly string[], from: number, to: number): string {
  return lines.slice(from, to).join('\n').trim();
}

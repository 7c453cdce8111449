import MarkdownIt from 'markdown-it';

/** A row of cells and the line it stands on. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** What stands in a Markdown text, one below the other; lines count from 1. */
export type Part =
  | { readonly is: 'heading'; readonly text: string }
  /** A fenced block; `line` is that of the fence before it. */
  | { readonly is: 'code'; readonly info: string; readonly text: string; readonly line: number }
  | { readonly is: 'table'; readonly text: string; readonly rows: readonly Row[] }
  /** Anything else, as written; `line` is the first. */
  | { readonly is: 'prose'; readonly text: string; readonly line: number };

/** CommonMark with tables; what stands within a line is left as written. */
const markdown = new MarkdownIt('commonmark').enable('table');
markdown.core.ruler.enableOnly(['normalize', 'block']);

type Token = ReturnType<typeof markdown.parse>[number];

/** Reads a Markdown text. */
export function readParts(text: string): Part[] {
  const lines = text.split(/\r\n?|\n/u);
  const tokens = markdown.parse(text, {});
  return tokens.flatMap((token, place): Part[] => {
    if (token.level > 0 || token.nesting < 0) return [];
    const [from, to] = token.map ?? [0, 0];
    switch (token.type) {
      case 'heading_open':
        return [{ is: 'heading', text: tokens[place + 1]?.content ?? '' }];
      case 'fence':
      case 'code_block': {
        const code = token.content.replace(/\n$/u, '');
        return [{ is: 'code', info: token.info.trim(), text: code, line: from + 1 }];
      }
      case 'table_open':
        return [{ is: 'table', text: textOf(lines, from, to), rows: rowsOf(tokens, place, lines) }];
      default:
        return [{ is: 'prose', text: textOf(lines, from, to), line: from + 1 }];
    }
  });
}

function rowsOf(tokens: readonly Token[], start: number, lines: readonly string[]): Row[] {
  const rows: { line: number; cells: string[] }[] = [];
  for (let place = start; tokens[place]?.type !== 'table_close'; place++) {
    const token = tokens[place] as Token;
    if (token.type === 'tr_open') rows.push({ line: (token.map?.[0] ?? 0) + 1, cells: [] });
    else if (token.type === 'inline') rows.at(-1)?.cells.push(token.content);
  }
  return rows.map(({ line, cells }) => ({ line, cells: asWritten(cells, lines[line - 1] ?? '') }));
}

/** As many cells as the line has: Markdown fills a row up to its head, or cuts it off. */
function asWritten(cells: readonly string[], line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  const bars = inner.match(/(?<!\\)\|/gu) ?? [];
  return Array.from({ length: bars.length + 1 }, (_, place) => cells[place] ?? '');
}

function textOf(lines: readonly string[], from: number, to: number): string {
  return lines.slice(from, to).join('\n').trim();
}

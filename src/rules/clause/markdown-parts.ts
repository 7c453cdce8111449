import type { Node, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

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

/** Reads any Markdown, as CommonMark with tables has it. */
export function readParts(text: string): Part[] {
  const tree = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return tree.children.map((node): Part => {
    const source = sourceOf(node, text);
    const line = node.position?.start.line ?? 0;
    switch (node.type) {
      case 'heading':
        return { is: 'heading', text: headingOf(source) };
      case 'code': {
        const info = [node.lang, node.meta].filter((word) => word != null).join(' ');
        return { is: 'code', info, text: node.value, line };
      }
      case 'table':
        return { is: 'table', text: source, rows: rowsOf(node, text) };
      default:
        return { is: 'prose', text: source, line };
    }
  });
}

/** A heading without its marks. */
export function headingOf(source: string): string {
  return source.replace(/^#+\s*/u, '').trim();
}

function rowsOf(table: Table, text: string): Row[] {
  return table.children.map((row) => ({
    line: row.position?.start.line ?? 0,
    cells: row.children.map((cell) =>
      sourceOf(cell, text)
        .replace(/^\s*\|/u, '')
        .replace(/\|\s*$/u, '')
        .trim(),
    ),
  }));
}

function sourceOf(node: Node, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset).trim();
}

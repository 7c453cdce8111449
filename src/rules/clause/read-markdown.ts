import type { Node, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A fenced block: its info words (`yaml rule`), text and the lines of the file before it. */
export type Block = { readonly info: string; readonly text: string; readonly lineOffset: number };

/** A paragraph or list as written, and the line on which it begins. */
type Prose = { readonly line: number; readonly text: string };

/** A row of cells and the line it stands on. */
type Row = { readonly line: number; readonly cells: readonly string[] };

/** The parts of a clause or policy file. */
export type ClauseFile = {
  readonly frontMatter: Block | null;
  /** Prose before the first heading. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** Sections by heading: their prose and the rows of their first table. */
  readonly sections: ReadonlyMap<
    string,
    { readonly prose: readonly Prose[]; readonly table: readonly Row[] }
  >;
};

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** Splits a Markdown file into front matter, summary, blocks and sections; nothing is judged here. */
export function readMarkdown(text: string): ClauseFile {
  const [whole, front] = FRONT_MATTER.exec(text) ?? [];
  // The front matter becomes blank lines, so that every later line keeps its number.
  const body = whole === undefined ? text : whole.replace(/[^\n]/gu, '') + text.slice(whole.length);
  const tree = fromMarkdown(body, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const blocks: Block[] = [];
  const sections = new Map<string, { prose: Prose[]; table: Row[] }>();
  const summary: Prose[] = [];
  let section: { prose: Prose[]; table: Row[] } | null = null;
  for (const node of tree.children) {
    if (node.type === 'heading') {
      section = { prose: [], table: [] };
      sections.set(
        sourceOf(node, body)
          .replace(/^#+\s*/u, '')
          .trim(),
        section,
      );
    } else if (node.type === 'code') {
      const info = [node.lang, node.meta].filter((word) => word != null).join(' ');
      blocks.push({ info, text: node.value, lineOffset: node.position?.start.line ?? 0 });
    } else if (node.type === 'table' && section) {
      section.table.push(...rowsOf(node, body));
    } else {
      const line = node.position?.start.line ?? 0;
      (section ? section.prose : summary).push({ line, text: sourceOf(node, body) });
    }
  }
  const frontMatter = front === undefined ? null : { info: 'yaml', text: front, lineOffset: 1 };
  return {
    frontMatter,
    summary: summary.map((prose) => prose.text).join('\n\n'),
    blocks,
    sections,
  };
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

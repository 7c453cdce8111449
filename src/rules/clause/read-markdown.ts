import { type Row, readParts } from './markdown-parts.ts';
import { readPlainParts } from './plain-parts.ts';

/** A fenced block: its info words (`yaml rule`), text and the lines of the file before it. */
export type Block = { readonly info: string; readonly text: string; readonly lineOffset: number };

/** A paragraph or list as written, and the line on which it begins. */
type Prose = { readonly line: number; readonly text: string };

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
  const blocks: Block[] = [];
  const sections = new Map<string, { prose: Prose[]; table: Row[] }>();
  const summary: Prose[] = [];
  let section: { prose: Prose[]; table: Row[] } | null = null;
  for (const part of readPlainParts(body) ?? readParts(body)) {
    if (part.is === 'heading') {
      section = { prose: [], table: [] };
      sections.set(part.text, section);
    } else if (part.is === 'code') {
      blocks.push({ info: part.info, text: part.text, lineOffset: part.line });
    } else if (part.is === 'table' && section) {
      section.table.push(...part.rows);
    } else {
      const line = part.is === 'prose' ? part.line : (part.rows[0]?.line ?? 0);
      (section ? section.prose : summary).push({ line, text: part.text });
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

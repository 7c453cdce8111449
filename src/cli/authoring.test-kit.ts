import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCatalogue, type SourceFile } from '../rules/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const POLICY = 'policies/demo-2025-3/policy.md';
const CLAUSE = 'policies/demo-2025-3/2-technology-purchase.md';
const ITEMS = 'policies/demo-2025-3/items.csv';

/** What docs/AUTHORING tells an author to write, and what it says the program answers. */
export type Guide = {
  readonly text: string;
  readonly policy: string;
  /** The clause as first written, and with the rows that the check asks for. */
  readonly draft: string;
  readonly finished: string;
  /** What the check says of the draft. */
  readonly said: string;
  /** Each mistake of the table: what is written, what should be, and the complaint. */
  readonly mistakes: readonly { wrong: string; right: string; complaint: string }[];
  /** Every line of a rule that stands in a table. */
  readonly lines: readonly string[];
  /** The record of a determination that the text shows. */
  readonly determination: string;
  /** Lines of front matter: of a clause, and of the head, each of which the tables explain. */
  readonly fronts: readonly string[];
  readonly heads: readonly string[];
  /** The items.csv shown, the lines that cover its rows in their order, and the gap between. */
  readonly items: string;
  readonly covers: readonly string[];
  /** What an open question of the finished clause begins with, to be that of the items. */
  readonly mark: string;
  readonly gap: string;
  /** All code: the blocks, and what stands between backticks. */
  readonly code: string;
};

/** Takes the guide of one language apart: its code blocks in their order, and its tables. */
export function readGuide(name: string): Guide {
  const text = readFileSync(join(ROOT, 'docs', name), 'utf8');
  const blocks = [...text.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)\n\1$/gmu)];
  const [policy = '', draft = '', rows = ''] = blocks
    .filter(([, , info]) => info === 'markdown')
    .map(([, , , body = '']) => `${body}\n`);
  const bodiesOf = (kind: string) =>
    blocks.flatMap(([, , info, body = '']) => (info === kind ? [body] : []));
  const [said = '', gap = ''] = bodiesOf('text');
  const lastRow = draft.lastIndexOf('\n|');
  const end = draft.indexOf('\n', lastRow + 1) + 1;
  const prose = text.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gmu, '');
  const cells = cellsIn(prose);
  const [, ofHead = ''] = /^## [^\n]*`policy\.md`[^\n]*\n([\s\S]*?)(?=^## )/mu.exec(prose) ?? [];
  const [, determination = ''] = /`(\{ id: d1, .*? \})`/u.exec(text) ?? [];
  return {
    text,
    policy,
    determination,
    draft,
    finished: draft.slice(0, end) + rows + draft.slice(end),
    said,
    gap,
    items: `${bodiesOf('csv')[0]}\n`,
    covers: spansIn(ofHead.replace(/^\|.*$/gmu, '')).filter((span) => span.startsWith('covers: ')),
    mark: spansIn(ofHead).find((span) => /^\[[\w-]+\]$/u.test(span)) ?? '',
    heads: cellsIn(ofHead).flatMap(([, first = '']) => spansIn(first)),
    fronts: cells.flatMap(([, , cell = '']) => spansIn(cell).filter((span) => FRONT.test(span))),
    code: [...blocks.map(([, , , body = '']) => body), ...spansIn(prose)].join('\n'),
    mistakes: cells.flatMap(([, wrong = '', right = '', complaint = '']) =>
      /^`.*`$/u.test(wrong) && /^`.*`$/u.test(right)
        ? [{ wrong: wrong.slice(1, -1), right: right.slice(1, -1), complaint }]
        : [],
    ),
    lines: cells.flatMap(([, first = '', cell = '']) => {
      if (first.startsWith('`')) return [];
      const [, line] =
        /^`((?:if|award|limit|replaces|highest of|overlaps|paid by|decided): .*)`$/u.exec(cell) ??
        [];
      return line === undefined ? [] : [line];
    }),
  };
}

const FRONT = /^(?:for each|authority|restricted): /u;

/** What stands between backticks. */
function spansIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/gu)].map(([, span = '']) => span);
}

/** The rows of all tables, cell by cell. */
function cellsIn(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|')));
}

/** A head with one line more, or another in its place. */
export function headWith(policy: string, line: string): string {
  const [key = ''] = /^[^:]+: /u.exec(line) ?? [];
  const others = policy.split('\n').filter((other) => !other.startsWith(key));
  return others.toSpliced(others.indexOf('---', 1), 0, line).join('\n');
}

const WORDS = ['vocabulary', 'lists'];

/** A document as an author writes it. */
type Practice = { readonly policy: string; readonly clause: string; readonly items?: string };

/** A catalogue folder with the shipped words and one document; gives its path. */
export function writePractice({ policy, clause, items }: Practice): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhida-practice-'));
  for (const name of WORDS)
    cpSync(join(ROOT, 'catalogue', name), join(folder, name), { recursive: true });
  mkdirSync(dirname(join(folder, POLICY)), { recursive: true });
  writeFileSync(join(folder, POLICY), policy);
  writeFileSync(join(folder, CLAUSE), clause);
  if (items !== undefined) writeFileSync(join(folder, ITEMS), items);
  return folder;
}

const words: readonly SourceFile[] = WORDS.flatMap((name) =>
  readdirSync(join(ROOT, 'catalogue', name)).map((file) => ({
    path: `${name}/${file}`,
    text: readFileSync(join(ROOT, 'catalogue', name, file), 'utf8'),
  })),
);

/** The guide's policy with clauses of its own, on the shipped words. */
export function readPractice(
  { policy }: Pick<Guide, 'policy'>,
  clauses: Readonly<Record<string, string>>,
) {
  const files = Object.entries(clauses).map(([name, text]) => ({
    path: `policies/demo-2025-3/${name}.md`,
    text,
  }));
  return readCatalogue([...words, { path: POLICY, text: policy }, ...files]);
}

/** Where a key that nobody knows is put: into which file, before what, and how. */
const ODD_KEYS = {
  head: ['policy', 'articles: ', 'zz: 1\n'],
  'in force': ['policy', 'from: ', 'zz: 1, '],
  undertaking: ['policy', 'articles: ', 'undertaking: { zz: 1 }\n'],
  front: ['clause', 'authority: ', 'zz: 1\n'],
  rule: ['clause', 'award: ', 'zz: 1\n'],
  readings: ['clause', 'name: ', 'zz: 1\n    '],
  overlaps: ['clause', 'award: ', 'overlaps: { zz: 1 }\n'],
} as const;

/** The keys that the reader takes at each place: it names them where it refuses another one. */
export function knownKeys({ policy, finished }: Guide): readonly (readonly [string, string[]])[] {
  return Object.entries(ODD_KEYS).map(([place, [file, before, odd]]) => {
    const files = { policy, clause: finished };
    files[file] = files[file].replace(before, odd + before);
    const { problems } = readPractice(files, { clause: files.clause });
    return [place, problems[0]?.expected?.en.split(', ') ?? []];
  });
}

/** A clause around one line of a rule. */
export function clauseWith(line: string, id: string): string {
  const yearly = line.includes('previous(');
  const [kind, day] = yearly ? ['annual_figures', 'year'] : ['technology_contract', 'signed_on'];
  const rule = line.startsWith('if: ')
    ? `require:\n  条件:\n    ${line}\naward: 1元`
    : line.startsWith('award: ')
      ? line
      : `award: 1元\n${line}`;
  return `---
clause: demo-2025-3/${id}
title: { zh: 示例, en: Sample }
source: { article: 第二条 }
beneficiary: enterprise
for each: ${kind}
counted on: ${day}
authority: computed
---

\`\`\`yaml rule
${rule}
\`\`\`

## Examples
| example | outcome |
|---|---|
| 什么都不知道 | unknown |
`;
}

/** The kinds of awards and limits, by the sheets that show them. */
export function sheetsOf(folder: 'award' | 'limit'): string[] {
  return readdirSync(join(ROOT, 'src/rules', folder, 'sheets'))
    .map((file) => file.replace('.md', ''))
    .sort();
}

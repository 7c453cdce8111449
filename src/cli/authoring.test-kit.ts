import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCatalogue, type SourceFile } from '../rules/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const POLICY = 'policies/demo-2025-3/policy.md';
const CLAUSE = 'policies/demo-2025-3/2-technology-purchase.md';

/** What docs/AUTHORING tells an author to write, and what it says the program answers. */
export type Guide = {
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
};

/** Takes the guide of one language apart: its code blocks in their order, and its tables. */
export function readGuide(name: string): Guide {
  const text = readFileSync(join(ROOT, 'docs', name), 'utf8');
  const blocks = [...text.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)\n\1$/gmu)];
  const [policy = '', draft = '', rows = ''] = blocks
    .filter(([, , info]) => info === 'markdown')
    .map(([, , , body = '']) => `${body}\n`);
  const said = blocks.find(([, , info]) => info === 'text')?.[3] ?? '';
  const lastRow = draft.lastIndexOf('\n|');
  const end = draft.indexOf('\n', lastRow + 1) + 1;
  const cells = text
    .replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gmu, '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|')));
  const [, determination = ''] = /`(\{ id: d1, .*? \})`/u.exec(text) ?? [];
  return {
    policy,
    determination,
    draft,
    finished: draft.slice(0, end) + rows + draft.slice(end),
    said,
    mistakes: cells.flatMap(([, wrong = '', right = '', complaint = '']) =>
      /^`.*`$/u.test(wrong) && /^`.*`$/u.test(right)
        ? [{ wrong: wrong.slice(1, -1), right: right.slice(1, -1), complaint }]
        : [],
    ),
    lines: cells.flatMap(([, first = '', cell = '']) => {
      if (first.startsWith('`')) return [];
      const [, line] =
        /^`((?:if|award|limit|replaces|highest of|paid by|decided): .*)`$/u.exec(cell) ?? [];
      return line === undefined ? [] : [line];
    }),
  };
}

const WORDS = ['vocabulary', 'lists'];

/** A catalogue folder with the shipped words and the guide's policy; gives its path. */
export function writePractice({ policy }: Guide, clause: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhida-practice-'));
  for (const name of WORDS)
    cpSync(join(ROOT, 'catalogue', name), join(folder, name), { recursive: true });
  mkdirSync(dirname(join(folder, POLICY)), { recursive: true });
  writeFileSync(join(folder, POLICY), policy);
  writeFileSync(join(folder, CLAUSE), clause);
  return folder;
}

const words: readonly SourceFile[] = WORDS.flatMap((name) =>
  readdirSync(join(ROOT, 'catalogue', name)).map((file) => ({
    path: `${name}/${file}`,
    text: readFileSync(join(ROOT, 'catalogue', name, file), 'utf8'),
  })),
);

/** The guide's policy with clauses of its own, on the shipped words. */
export function readPractice({ policy }: Guide, clauses: Readonly<Record<string, string>>) {
  const files = Object.entries(clauses).map(([name, text]) => ({
    path: `policies/demo-2025-3/${name}.md`,
    text,
  }));
  return readCatalogue([...words, { path: POLICY, text: policy }, ...files]);
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

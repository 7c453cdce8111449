import { findFact } from '../expression/scope.ts';
import type { Problem } from '../problem.ts';
import type { Kind } from '../vocabulary.ts';
import type { ClauseFile } from './read-markdown.ts';
import type { Example, OpenQuestion } from './types.ts';

/** Columns of an example table that are not facts of the clause's own record. */
const RESULT_COLUMNS = {
  example: ['example', '例'],
  awardedBefore: ['awarded before', '已领'],
  award: ['award', '奖补'],
  outcome: ['outcome', '结果'],
  validity: ['validity', '有效性'],
  asOf: ['as of', '基准日'],
  paid: ['paid', '本笔已付'],
  reading: ['reading', '读法'],
} as const;

export type ResultColumn = keyof typeof RESULT_COLUMNS;

/** Which of the special columns a heading names, if any. */
export function resultColumn(heading: string): ResultColumn | undefined {
  const names = Object.keys(RESULT_COLUMNS) as ResultColumn[];
  return names.find((name) => (RESULT_COLUMNS[name] as readonly string[]).includes(heading));
}

/** Reads the example table: the first row names the columns, each other row is one example. */
export function readExamples(file: string, parts: ClauseFile, kind: Kind, problems: Problem[]) {
  const section = parts.sections.get('Examples') ?? parts.sections.get('示例');
  const [head, ...rows] = section?.table ?? [];
  const columns = head?.cells ?? [];
  for (const column of columns) {
    if (isKnownColumn(column, kind)) continue;
    problems.push({
      file,
      ...(head && { line: head.line }),
      field: 'Examples',
      message: {
        zh: `示例表的列“${column}”不认识`,
        en: `the example table's column "${column}" is not known`,
      },
      expected: {
        zh: `${kind.label.zh}的事实、party.事实、记录种类.事实、awarded before、award、outcome`,
        en: `a fact of ${kind.id}, party.fact, kind.fact, awarded before, award, outcome`,
      },
    });
  }
  if (rows.length === 0) {
    problems.push({
      file,
      field: 'Examples',
      message: { zh: '条款没有示例', en: 'the clause has no examples' },
      expected: {
        zh: '“## Examples”之下的一张表，每行一个示例',
        en: 'a table below "## Examples", one example in a row',
      },
    });
  }
  const examples = rows.map(({ line, cells }): Example => ({ name: cells[0] ?? '', line, cells }));
  return { columns, examples };
}

function isKnownColumn(column: string, kind: Kind): boolean {
  const special: readonly string[] = Object.values(RESULT_COLUMNS).flat();
  return special.includes(column) || findFact(kind, column) !== undefined || column.includes('.');
}

/** Open questions: paragraphs, each with the readings that it names between backquotes. */
export function readQuestions(parts: ClauseFile): OpenQuestion[] {
  const section = parts.sections.get('Open questions') ?? parts.sections.get('原文未明确');
  return (section?.prose ?? []).flatMap((prose) =>
    prose
      .split(/\n(?=[-*] )/u)
      .map((text) => text.replace(/^[-*] /u, '').replace(/\s*\n\s*/gu, ''))
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        readings: [...text.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => ({
          zh: name,
          en: name,
        })),
      })),
  );
}

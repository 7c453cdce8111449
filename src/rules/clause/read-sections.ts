import { nearest } from '../expression/nearest.ts';
import { findFact, findKind } from '../expression/scope.ts';
import type { Problem } from '../problem.ts';
import type { Fact, Kind, Vocabulary } from '../vocabulary.ts';
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
  overlaps: ['overlaps', '同一事项'],
} as const;

const RESULT_HEADS = Object.values(RESULT_COLUMNS)
  .map(([name]) => name)
  .join(', ');

export type ResultColumn = keyof typeof RESULT_COLUMNS;

/** Which of the special columns a heading names, if any. */
export function resultColumn(heading: string): ResultColumn | undefined {
  const names = Object.keys(RESULT_COLUMNS) as ResultColumn[];
  return names.find((name) => (RESULT_COLUMNS[name] as readonly string[]).includes(heading));
}

/** Reads the example table: the first row names the columns, each other row is one example. */
export function readExamples(
  file: string,
  parts: ClauseFile,
  kind: Kind,
  vocabulary: Vocabulary,
  problems: Problem[],
) {
  const section = parts.sections.get('Examples') ?? parts.sections.get('示例');
  const [head, ...rows] = section?.table ?? [];
  const columns = head?.cells ?? [];
  for (const column of columns) {
    if (isKnownColumn(column, kind, vocabulary)) continue;
    const near = nearest(
      column,
      kind.facts.flatMap(({ id, label }) => [id, label.zh]),
    );
    problems.push({
      file,
      ...(head && { line: head.line }),
      field: 'Examples',
      message: {
        zh: `示例表的列“${column}”不认识${near ? `，是否指“${near}”` : ''}`,
        en: `the example table's column "${column}" is not known${near ? `, did you mean "${near}"` : ''}`,
      },
      expected: {
        zh: `${kind.label.zh}的事实、party.事实、记录种类.事实、${RESULT_HEADS}`,
        en: `a fact of ${kind.id}, party.fact, kind.fact, ${RESULT_HEADS}`,
      },
    });
  }
  if (rows.length === 0) {
    problems.push({
      file,
      field: 'Examples',
      message: { zh: '条款没有示例', en: 'the clause has no examples' },
      expected: {
        zh: '“## Examples”之下的一张表：先列名，再一行 |---|---|，然后每行一个示例',
        en: 'a table below "## Examples": column names, a row of |---|---|, then one example in a row',
      },
    });
  }
  for (const { line, cells } of rows) {
    if (cells.length === columns.length) continue;
    problems.push({
      file,
      line,
      field: `Examples: ${cells[0] ?? ''}`,
      message: {
        zh: `这一行有 ${cells.length} 格，表头有 ${columns.length} 列；不改动的格写 -`,
        en: `this row has ${cells.length} cells, the head has ${columns.length}; a cell that changes nothing is -`,
      },
    });
  }
  const examples = rows.map(({ line, cells }): Example => ({ name: cells[0] ?? '', line, cells }));
  return { columns, examples };
}

function isKnownColumn(column: string, kind: Kind, vocabulary: Vocabulary): boolean {
  return resultColumn(column) !== undefined || findColumn(column, kind, vocabulary) !== undefined;
}

/** The fact that a column changes: of the clause's own record, of the party, or of another record. */
export function findColumn(
  column: string,
  kind: Kind,
  vocabulary: Vocabulary,
): { readonly of: 'own' | 'party' | Kind; readonly fact: Fact } | undefined {
  const own = findFact(kind, column);
  if (own) return { of: 'own', fact: own };
  const [head = '', ...rest] = column.split('.');
  const isParty = head === 'party' || head === '主体';
  const other = isParty ? vocabulary.party : findKind(vocabulary, head);
  const fact = other && findFact(other, rest.join('.'));
  return fact && { of: isParty ? 'party' : other, fact };
}

/**
 * Open questions: paragraphs or points of a list, each with the questions of `items.csv` that it shows
 * (ids between brackets at its beginning) and the readings that it names between backquotes.
 */
export function readQuestions(parts: ClauseFile): OpenQuestion[] {
  const section = parts.sections.get('Open questions') ?? parts.sections.get('原文未明确');
  return (section?.prose ?? []).flatMap(({ text: prose, line }) => {
    let next = line;
    return prose.split(/\n(?=[-*] )/u).flatMap((point): OpenQuestion[] => {
      const own = next;
      next += point.split('\n').length;
      const whole = point.replace(/^[-*] /u, '').replace(/\s*\n\s*/gu, '');
      const [mark = '', ids = ''] = SHOWN.exec(whole) ?? [];
      const text = whole.slice(mark.length);
      if (text === '') return [];
      const named = [...text.matchAll(/`([^`]+)`/gu)];
      const readings = named.map(([, name = '']) => ({ zh: name, en: name }));
      return [{ text, readings, line: own, shows: ids.split(', ').filter(Boolean) }];
    });
  });
}

const SHOWN = /^\[([\w.-]+(?:, [\w.-]+)*)\] /u;

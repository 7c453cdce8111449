import { type Day, dayOf, parseDay, parseMoney } from '../../values/index.ts';
import type { AmountAnswer } from '../answer.ts';
import { type Assessor, createAssessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { RESULT_COLUMNS } from '../clause/read-sections.ts';
import type { Clause, Example } from '../clause/types.ts';
import type { Dossier } from '../dossier/prepared.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import { findFact, findKind } from '../expression/scope.ts';
import type { Problem } from '../problem.ts';
import { amountWords } from '../words/describe-step.ts';

/** An example with its dossier read and what it must come to. */
export type Case = {
  readonly clause: Clause;
  readonly example: Example;
  readonly dossier: Dossier;
  readonly record: string | null;
  readonly asOf: Day;
  readonly expected: {
    readonly award?: string;
    readonly outcome?: string;
    readonly validity?: string;
    readonly reading?: string;
  };
};

/** Runs every example of every clause. */
export function checkExamples(catalogue: Catalogue): Problem[] {
  const problems: Problem[] = [];
  const assessor = createAssessor(catalogue);
  for (const one of readCases(catalogue, problems)) {
    const wrong = failureOf(one, assessor);
    if (wrong) problems.push({ ...placeOf(one), message: wrong });
  }
  return problems;
}

const placeOf = ({ clause, example }: Pick<Case, 'clause' | 'example'>) => ({
  file: clause.file,
  line: example.line,
  field: `Examples: ${example.name}`,
});

/** The examples of all clauses as dossiers; rows that cannot be read become problems. */
export function readCases(catalogue: Catalogue, problems: Problem[]): Case[] {
  return catalogue.clauses.flatMap((clause) =>
    clause.examples.flatMap((example) => readCase(clause, example, catalogue, problems)),
  );
}

type Loose = {
  party?: Record<string, unknown>;
  records?: Record<string, unknown>[];
  history?: unknown[];
  complete?: unknown[];
};

function readCase(
  clause: Clause,
  example: Example,
  catalogue: Catalogue,
  problems: Problem[],
): Case[] {
  const given = structuredClone(clause.given) as Loose;
  given.records ??= [];
  const { records } = given;
  const own = records.find(
    (record) => findKind(catalogue.vocabulary, String(record.kind))?.id === clause.kind,
  );
  const fail = (zh: string, en: string): Case[] => {
    problems.push({ ...placeOf({ clause, example }), message: { zh, en } });
    return [];
  };
  const expected: Record<string, string> = {};
  let asOf = dayOf(2022, 10, 10);
  for (const [index, column] of clause.columns.entries()) {
    const cell = example.cells[index] ?? '';
    if (cell === '' || cell === '-') continue;
    const special = Object.entries(RESULT_COLUMNS).find(([, names]) =>
      (names as readonly string[]).includes(column),
    )?.[0];
    switch (special) {
      case 'example':
        break;
      case 'reading':
      case 'award':
      case 'outcome':
      case 'validity':
        expected[special] = cell;
        break;
      case 'asOf': {
        const day = parseDay(cell);
        if (!day.ok) return fail(day.error.zh, day.error.en);
        asOf = day.value;
        break;
      }
      case 'awardedBefore':
        given.history ??= [];
        if (!/^0\s*元?$/u.test(cell))
          given.history.push({ clause: clause.id, amount: cell, on: '2018-06-30' });
        break;
      case 'paid':
        given.history ??= [];
        given.history.push({
          clause: clause.id,
          record: own?.id,
          amount: cell,
          on: '2022-06-30',
        });
        break;
      case undefined: {
        const target = targetOf(column, given, own, clause, catalogue);
        if (!target)
          return fail(
            `列“${column}”没有对应的记录`,
            `the column "${column}" has no record to change`,
          );
        place(target.values, target.path, cell);
      }
    }
  }
  const reading = readDossier(catalogue, given);
  if (!reading.ok) {
    const [first] = reading.problems;
    return fail(`${first?.field}：${first?.message.zh}`, `${first?.field}: ${first?.message.en}`);
  }
  if (Object.keys(expected).length === 0)
    return fail('示例没有写结果', 'the example states no result');
  return [
    {
      clause,
      example,
      dossier: reading.dossier,
      record: own ? String(own.id ?? `${clause.kind}-1`) : null,
      asOf,
      expected,
    },
  ];
}

function targetOf(
  column: string,
  given: Loose,
  own: Record<string, unknown> | undefined,
  clause: Clause,
  { vocabulary }: Catalogue,
) {
  const kind = vocabulary.kinds[clause.kind];
  const fact = kind && findFact(kind, column);
  if (fact) return own && { values: own, path: fact.id.split('.') };
  const [head = '', ...rest] = column.split('.');
  if (head === 'party' || head === '主体') {
    given.party ??= {};
    return { values: given.party, path: rest };
  }
  const other = findKind(vocabulary, head);
  const values = given.records?.find(
    (record) => record !== own && findKind(vocabulary, String(record.kind)) === other,
  );
  return values && { values, path: rest };
}

/** Puts a cell into a record: `unknown` takes the fact away, commas part a list. */
function place(values: Record<string, unknown>, path: readonly string[], cell: string): void {
  const [head = '', ...rest] = path;
  if (rest.length > 0) {
    values[head] ??= {};
    place(values[head] as Record<string, unknown>, rest, cell);
  } else if (cell === 'unknown' || cell === '未知') delete values[head];
  else if (cell === 'none' || cell === '无') values[head] = [];
  else
    values[head] = /[,、]/u.test(cell) && !/\d,\d/u.test(cell) ? cell.split(/\s*[,、]\s*/u) : cell;
}

/** What is wrong with an example under an assessor; undefined when it comes out as stated. */
export function failureOf(one: Case, assessor: Assessor): Problem['message'] | undefined {
  const { results } = assessor.assess(one.dossier, { asOf: one.asOf, explain: false });
  const result = results.find(
    (other) => other.clause === one.clause.id && other.record === one.record,
  );
  const { award, outcome, validity, reading } = one.expected;
  const answer =
    reading === undefined ? result : result?.readings.find(({ name }) => name.zh === reading);
  if (!result || !answer)
    return mismatch('结果', 'a result', outcome ?? award ?? '', '没有', 'none');
  if (outcome !== undefined && outcome !== answer.outcome)
    return mismatch('结果', 'the outcome', outcome, answer.outcome);
  if (validity !== undefined && validity !== result.validity)
    return mismatch('有效性', 'the validity', validity, result.validity);
  if (award !== undefined && !sameAward(award, answer)) {
    return mismatch(
      '奖补',
      'the award',
      award,
      amountWords(answer, 'zh'),
      amountWords(answer, 'en'),
    );
  }
  return undefined;
}

function mismatch(zh: string, en: string, expected: string, foundZh: string, foundEn = foundZh) {
  return {
    zh: `${zh}应为 ${expected}，实得 ${foundZh}`,
    en: `${en} should be ${expected}, it is ${foundEn}`,
  };
}

/** `26万元`, `0元..78万元`, or `0元..` where the text names no ceiling. */
function sameAward(written: string, { low_fen, high_fen }: AmountAnswer): boolean {
  const [low = '', high] = written.split('..').map((part) => part.trim());
  const fen = (text: string) => {
    const money = parseMoney(text, 'CNY');
    return money.ok ? String(money.value.fen) : 'unreadable';
  };
  if (fen(low) !== low_fen) return false;
  if (high === undefined) return low_fen === high_fen;
  return high === '' ? high_fen === null : fen(high) === high_fen;
}

import {
  type Day,
  dayOf,
  formatDay,
  type Message,
  parseDay,
  parseMoney,
} from '../../values/index.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { resultColumn } from '../clause/read-sections.ts';
import type { Clause, Example } from '../clause/types.ts';
import type { Dossier } from '../dossier/prepared.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import { findFact, findKind } from '../expression/scope.ts';
import type { Problem } from '../problem.ts';
import { outcomeWords, validityWords } from '../words/state-words.ts';

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

/** Where an example stands. */
export const placeOf = ({ clause, example }: Pick<Case, 'clause' | 'example'>) => ({
  file: clause.file,
  line: example.line,
  field: `Examples: ${example.name}`,
});

/** The examples of all clauses as dossiers; rows that cannot be read become problems. */
export function readCases(catalogue: Catalogue, problems: Problem[]): Case[] {
  return catalogue.clauses.flatMap((clause) =>
    clause.examples.flatMap((example) => {
      const read = readCase(clause, example, catalogue);
      if ('clause' in read) return [read];
      problems.push({ ...placeOf({ clause, example }), message: read });
      return [];
    }),
  );
}

type Values = Record<string, unknown>;
type Given = { party?: Values; records?: Values[]; history?: Values[]; complete?: unknown[] };

/** An example while its cells are put into the given dossier. */
type Draft = {
  readonly given: Given;
  /** The record that the clause is about. */
  readonly own: Values | undefined;
  readonly payments: Values[];
  readonly expected: Record<string, string>;
  asOf: Day;
};

/** Without a date of its own an example is seen on the last day of its clause. */
const LATE = dayOf(2100, 1, 1);

function readCase(clause: Clause, example: Example, catalogue: Catalogue): Case | Message {
  const given = structuredClone(clause.given) as Given;
  const own = given.records?.find(
    (record) => findKind(catalogue.vocabulary, String(record.kind))?.id === clause.kind,
  );
  const draft: Draft = { given, own, payments: [], expected: {}, asOf: clause.inForce.to ?? LATE };
  for (const [index, column] of clause.columns.entries()) {
    const cell = example.cells[index] ?? '';
    const mistake =
      cell === '' || cell === '-' ? undefined : fill(draft, column, cell, clause, catalogue);
    if (mistake) return mistake;
  }
  // A payment of the example is one of the year of its event.
  const on = eventOf(draft, clause);
  given.history = [
    ...(given.history ?? []),
    ...draft.payments.map((payment) => ({ ...payment, on })),
  ];
  const reading = readDossier(catalogue, given);
  if (!reading.ok) {
    const [first] = reading.problems;
    return {
      zh: `${first?.field}：${first?.message.zh}`,
      en: `${first?.field}: ${first?.message.en}`,
    };
  }
  if (Object.keys(draft.expected).length === 0) {
    return { zh: '示例没有写结果', en: 'the example states no result' };
  }
  const record = own ? String(own.id ?? `${clause.kind}-1`) : null;
  return {
    clause,
    example,
    dossier: reading.dossier,
    record,
    asOf: draft.asOf,
    expected: draft.expected,
  };
}

function eventOf({ own, asOf }: Draft, { countedOn }: Clause): string {
  const event = own?.[countedOn.fact];
  if (event !== undefined) return countedOn.is === 'year' ? `${event}-01-01` : String(event);
  return formatDay(asOf);
}

/** Puts one cell where its column says; gives back what is wrong with it. */
function fill(
  draft: Draft,
  column: string,
  cell: string,
  clause: Clause,
  catalogue: Catalogue,
): Message | undefined {
  const special = resultColumn(column);
  switch (special) {
    case 'example':
      return undefined;
    case 'reading':
    case 'award':
    case 'outcome':
    case 'validity':
      draft.expected[special] = cell;
      return unreadable(special, cell, clause);
    case 'asOf': {
      const day = parseDay(cell);
      if (!day.ok) return day.error;
      draft.asOf = day.value;
      return undefined;
    }
    case 'awardedBefore':
      if (!/^0\s*元?$/u.test(cell)) draft.payments.push({ clause: clause.id, amount: cell });
      return undefined;
    case 'paid':
      draft.payments.push({ clause: clause.id, record: draft.own?.id, amount: cell });
      return undefined;
    case undefined: {
      const target = targetOf(column, draft, clause, catalogue);
      if (!target)
        return {
          zh: `列“${column}”没有对应的记录`,
          en: `the column "${column}" has no record to change`,
        };
      place(target.values, target.path, cell);
      return undefined;
    }
  }
}

/** What is wrong with the result that an example states, if it cannot be a result at all. */
function unreadable(
  column: 'reading' | 'award' | 'outcome' | 'validity',
  cell: string,
  { variants }: Clause,
): Message | undefined {
  switch (column) {
    case 'award': {
      const ends = cell.split('..').filter((end) => end.trim() !== '');
      const wrong = ends.map((end) => parseMoney(end, 'CNY')).find((end) => !end.ok);
      return wrong && !wrong.ok ? wrong.error : undefined;
    }
    case 'outcome':
      return oneOf('结果', 'an outcome', cell, Object.keys(outcomeWords));
    case 'validity':
      return oneOf('有效性', 'a validity', cell, Object.keys(validityWords));
    case 'reading':
      return oneOf(
        '读法',
        'a reading',
        cell,
        variants.flatMap(({ name }) => (name ? [name.zh] : [])),
      );
  }
}

function oneOf(
  zh: string,
  en: string,
  cell: string,
  known: readonly string[],
): Message | undefined {
  if (known.includes(cell)) return undefined;
  return {
    zh: `${zh}没有“${cell}”；${known.length === 0 ? '这里一种也没有' : `有 ${known.join('、')}`}`,
    en: `"${cell}" is not ${en}; there are ${known.join(', ') || 'none'}`,
  };
}

function targetOf(
  column: string,
  { given, own }: Draft,
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
function place(values: Values, path: readonly string[], cell: string): void {
  const [head = '', ...rest] = path;
  if (rest.length > 0) {
    values[head] ??= {};
    place(values[head] as Values, rest, cell);
  } else if (cell === 'unknown' || cell === '未知') delete values[head];
  else if (cell === 'none' || cell === '无') values[head] = [];
  else
    values[head] = /[,、]/u.test(cell) && !/\d,\d/u.test(cell) ? cell.split(/\s*[,、]\s*/u) : cell;
}

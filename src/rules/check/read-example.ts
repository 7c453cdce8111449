import { type Day, dayOf, formatDay, type Message, parseDay } from '../../values/index.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { findColumn, resultColumn } from '../clause/read-sections.ts';
import type { Clause, Example } from '../clause/types.ts';
import type { Dossier } from '../dossier/prepared.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import { findKind, kindOf } from '../expression/scope.ts';
import type { Problem } from '../problem.ts';
import type { Fact, Kind, Vocabulary } from '../vocabulary.ts';
import { unreadable } from './read-result-cell.ts';

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
    /** Of the clauses that the answer names beside it, as for one matter. */
    readonly overlaps?: string;
  };
};

/** Where an example stands. */
export const placeOf = ({ clause, example }: Pick<Case, 'clause' | 'example'>) => ({
  file: clause.file,
  line: example.line,
  field: `Examples: ${example.name}`,
});

/**
 * The examples of clauses as dossiers; rows that cannot be read become problems.
 * @param wanted the clauses by their ids
 */
export function readCases(
  catalogue: Catalogue,
  problems: Problem[],
  wanted: ReadonlySet<string>,
): Case[] {
  const seenLate = writtenUndated(catalogue);
  return catalogue.clauses.flatMap((clause) => {
    if (!wanted.has(clause.id)) return [];
    const wrong = problemsOfGiven(clause, catalogue);
    problems.push(...wrong);
    if (wrong.length > 0) return [];
    return clause.examples.flatMap((example) => {
      const lastDay = seenLate.has(clause) ? LATE : (clause.inForce.to ?? LATE);
      const read = readCase(clause, example, catalogue, lastDay);
      if ('clause' in read) return [read];
      problems.push({ ...placeOf({ clause, example }), message: read });
      return [];
    });
  });
}

/** What is wrong with the dossier itself: said once, not for every example. */
function problemsOfGiven({ file, given }: Clause, catalogue: Catalogue): Problem[] {
  const reading = readDossier(catalogue, given);
  if (reading.ok) return [];
  return reading.problems.map((problem) => ({
    ...problem,
    file,
    field: `given.${problem.field}`,
  }));
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

/** Clauses whose document had no dates when its examples were written: these are seen as they were. */
function writtenUndated({ policies, clauses }: Catalogue): ReadonlySet<Clause> {
  const found = policies.flatMap((policy) => {
    const own = clauses.filter(({ inForce }) => inForce === policy.inForce);
    const isUndated = own.some(({ examples }) =>
      examples.some(({ cells }) => cells.includes('undated')),
    );
    return isUndated ? own : [];
  });
  return new Set(found);
}

function readCase(
  clause: Clause,
  example: Example,
  catalogue: Catalogue,
  asOf: Day,
): Case | Message {
  const given = structuredClone(clause.given) as Given;
  const own = ownOf(given, clause, catalogue.vocabulary);
  const draft: Draft = { given, own, payments: [], expected: {}, asOf };
  for (const [index, column] of clause.columns.entries()) {
    const cell = example.cells[index] ?? '';
    const mistake =
      cell === '' || cell === '-' ? undefined : fill(draft, column, cell, clause, catalogue);
    if (mistake) return mistake;
  }
  // A payment of the example is one of the year of its event.
  const on = eventOf(draft, clause, catalogue.vocabulary);
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
  const record =
    clause.kind === 'party' ? 'party' : own ? String(own.id ?? `${clause.kind}-1`) : null;
  return {
    clause,
    example,
    dossier: reading.dossier,
    record,
    asOf: draft.asOf,
    expected: draft.expected,
  };
}

/** What the columns of a clause change: the first record of its kind, or the party. */
function ownOf(given: Given, { kind }: Clause, vocabulary: Vocabulary): Values | undefined {
  if (kind === 'party') {
    given.party ??= {};
    return given.party;
  }
  return given.records?.find((record) => findKind(vocabulary, String(record.kind))?.id === kind);
}

function eventOf({ own, asOf }: Draft, clause: Clause, { kinds }: Vocabulary): string {
  if (clause.countedOn.is === 'today') return formatDay(asOf);
  const { fact, is } = clause.countedOn;
  const names = namesOf(kinds[clause.kind]?.facts.find(({ id }) => id === fact));
  const event = names.map((name) => own?.[name]).find((value) => value !== undefined);
  if (event !== undefined) return is === 'year' ? `${event}-01-01` : String(event);
  return formatDay(asOf);
}

/** Every name that a fact may have in a dossier. */
function namesOf(fact: Fact | undefined): string[] {
  return fact ? [fact.id, fact.label.zh, ...(fact.aliases ?? [])] : [];
}

/** Puts one cell where its column says; gives back what is wrong with it. */
function fill(
  draft: Draft,
  column: string,
  cell: string,
  clause: Clause,
  catalogue: Catalogue,
): Message | undefined {
  const { vocabulary } = catalogue;
  const special = resultColumn(column);
  switch (special) {
    case 'example':
      return undefined;
    case 'reading':
    case 'award':
    case 'outcome':
    case 'validity':
    case 'overlaps':
      draft.expected[special] = cell;
      return unreadable(special, cell, clause, catalogue);
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
      const target = findColumn(column, kindOf(vocabulary, clause.kind), vocabulary);
      const values = target && recordOf(target.of, draft, vocabulary);
      if (!target || !values)
        return {
          zh: `given 里没有记录可供列“${column}”改动`,
          en: `"given" has no record for the column "${column}" to change`,
        };
      put(values, target.fact, cell);
      return undefined;
    }
  }
}

/** What a column changes in the dossier of an example. */
function recordOf(
  of: 'own' | 'party' | Kind,
  { given, own }: Draft,
  vocabulary: Vocabulary,
): Values | undefined {
  if (of === 'own') return own;
  if (of === 'party') {
    given.party ??= {};
    return given.party;
  }
  return given.records?.find(
    (record) => record !== own && findKind(vocabulary, String(record.kind)) === of,
  );
}

/** Puts a cell into a record, in place of the fact however it is named there. */
function put(values: Values, fact: Fact, cell: string): void {
  for (const name of namesOf(fact)) place(values, name.split('.'), undefined);
  place(values, fact.id.split('.'), valueIn(cell));
}

/** What a cell says: `unknown` for a fact that is absent, `none` for an empty list, commas part a list. */
function valueIn(cell: string): unknown {
  if (cell === 'unknown' || cell === '未知') return undefined;
  if (cell === 'none' || cell === '无') return [];
  return /[,、]/u.test(cell) && !/\d,\d/u.test(cell) ? cell.split(/\s*[,、]\s*/u) : cell;
}

function place(values: Values, [head = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete values[head];
    else values[head] = value;
    return;
  }
  if (value === undefined && values[head] === undefined) return;
  values[head] ??= {};
  place(values[head] as Values, rest, value);
}

import {
  type Fact,
  type FactType,
  factsOfParts,
  type Problem,
  type Vocabulary,
} from '../rules/index.ts';
import type { Content, LaidSheet } from './laid-sheet.ts';
import {
  findFact,
  findKind,
  HEADS,
  paymentFacts,
  RECORD_ID,
  SHEETS,
  sheetNameOf,
} from './sheet-words.ts';

type Plain = Readonly<Record<string, unknown>>;
type Entry = { readonly values: Plain; readonly field: string };

const SEPARATOR = '、';
const SEPARATORS = /[、，,;；\s]/;
const OTHER = '其他';

/**
 * A dossier given as plain values on sheets: the party, one for each kind of record, past payments,
 * and which kinds are given in full; `readDossierFile` reads it back. Each row has what is wrong
 * with it, by the fields that the problems name.
 */
export function layOutDossier(
  input: unknown,
  vocabulary: Vocabulary,
  problems: readonly Problem[] = [],
): readonly LaidSheet[] {
  const given = isPlain(input) ? input : {};
  const party = flatten(isPlain(given.party) ? given.party : {});
  const history = entriesOf(given.history, 'history');
  const complete = Array.isArray(given.complete) ? given.complete.map(String) : [];
  const list = (name: string, head: readonly string[], rows: LaidSheet['rows']): LaidSheet => ({
    ...{ name, head, rows, problems: rows.flatMap((row) => row.problems) },
    isWhole: name === SHEETS.complete.zh,
  });
  return [
    list(
      SHEETS.party.zh,
      [HEADS.fact.zh, HEADS.value.zh],
      party.map(([name, value]) => {
        const fact = findFact(vocabulary.party.facts, name);
        const cells = [headOf(name, vocabulary.party.facts), contentOf(value, fact, vocabulary)];
        return { cells, problems: under(problems, `party.${name}`) };
      }),
    ),
    ...recordSheets(entriesOf(given.records, 'records'), vocabulary, problems),
    layOutEntries(SHEETS.history.zh, history, paymentFacts(vocabulary), vocabulary, problems),
    list(
      SHEETS.complete.zh,
      [HEADS.kind.zh, HEADS.all_given.zh],
      complete.map((name, index) => ({
        cells: [kindWords(name, vocabulary), '是'],
        problems: under(problems, `complete[${index}]`),
      })),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

function recordSheets(
  records: readonly Entry[],
  vocabulary: Vocabulary,
  problems: readonly Problem[],
): readonly LaidSheet[] {
  const byName = Map.groupBy(records, ({ values: { kind } }) => {
    const known = findKind(vocabulary, String(kind ?? OTHER));
    return known === undefined ? String(kind ?? OTHER) : sheetNameOf(known);
  });
  return [...byName].map(([name, entries]) => {
    const kind = findKind(vocabulary, name);
    const own = kind === undefined ? [] : [...kind.facts, ...factsOfParts(vocabulary, kind)];
    const facts = [RECORD_ID, ...own];
    const numbered = entries.map(({ values: { kind, id, ...values }, field }) => ({
      values: { id: id ?? `${kind}-${placeOf(field)}`, ...values },
      field,
    }));
    return layOutEntries(name, numbered, facts, vocabulary, problems);
  });
}

/** The 1-based place in its list of the entry that a field names. */
function placeOf(field: string): number {
  return Number(/\d+/.exec(field)?.[0] ?? 0) + 1;
}

function layOutEntries(
  name: string,
  entries: readonly Entry[],
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  problems: readonly Problem[],
): LaidSheet {
  const rows = entries.map(({ values, field }) => ({
    values: new Map(flatten(values)),
    problems: under(problems, field),
  }));
  const names = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
  return {
    name,
    head: names.map((word) => headOf(word, facts)),
    rows: rows.map(({ values, problems: own }) => ({
      cells: names.map((word) => {
        const value = values.get(word);
        return value === undefined
          ? undefined
          : contentOf(value, findFact(facts, word), vocabulary);
      }),
      problems: own,
    })),
    problems: rows.flatMap((row) => row.problems),
    isWhole: false,
  };
}

/** The Chinese name of a fact where that leads back to it, else the word as it was given. */
function headOf(word: string, facts: readonly Fact[]): string {
  const fact = findFact(facts, word);
  return fact !== undefined && findFact(facts, fact.label.zh) === fact ? fact.label.zh : word;
}

function kindWords(name: string, vocabulary: Vocabulary): string {
  const kind = findKind(vocabulary, name);
  return kind !== undefined && findKind(vocabulary, kind.label.zh) === kind ? kind.label.zh : name;
}

function contentOf(value: unknown, fact: Fact | undefined, { lists }: Vocabulary): Content {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const all = Array.isArray(value) ? value.map(String) : [String(value)];
  return all.map((one) => codeWords(one, fact?.type, lists)).join(SEPARATOR);
}

/** A code by its Chinese name where that leads back to it. */
function codeWords(code: string, type: FactType | undefined, lists: Vocabulary['lists']): string {
  if (type?.is !== 'code' && type?.is !== 'codes') return code;
  const list = lists[type.list] ?? {};
  const name = Object.hasOwn(list, code) ? (list[code]?.zh ?? code) : code;
  const first = Object.keys(list).find((one) => list[one]?.zh === name);
  return first === code && !SEPARATORS.test(name) ? name : code;
}

function entriesOf(list: unknown, field: string): readonly Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((values, index) =>
    isPlain(values) ? [{ values, field: `${field}[${index}]` }] : [],
  );
}

function flatten(values: Plain, before = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(values).flatMap(([key, value]): (readonly [string, unknown])[] => {
    if (value === null || value === undefined) return [];
    return isPlain(value) ? [...flatten(value, `${before}${key}.`)] : [[before + key, value]];
  });
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function under(problems: readonly Problem[], field: string): readonly Problem[] {
  return problems.filter(
    (one) => one.field.startsWith(field) && /^(?:[.[]|$)/.test(one.field.slice(field.length)),
  );
}

import { parseDay, parseDecimal } from '../../../values/index.ts';
import type { PreparedKind, PreparedRecord } from '../../dossier/prepared.ts';
import type { Fact, FactType, Kind, Vocabulary } from '../../vocabulary.ts';
import { DECIMAL_SCALE } from '../types.ts';
import type { World } from './evaluate.test-kit.ts';
import { UNKNOWN_NAMES } from './nulls.test-kit.ts';
import type { KitCase, KitValue } from './read-kit.test-kit.ts';
import type { Sort } from './syntax.test-kit.ts';

type Prepared = number | string | readonly string[] | undefined;
type Given = { readonly type: FactType; readonly value: Prepared };

/** The facts and records that stand for a case's inputs, and the facts that nobody knows. */
export function worldOf({ inputs }: KitCase): World {
  const facts: Fact[] = [];
  const values: Prepared[] = [];
  const kinds: Record<string, Kind> = {};
  const records: Record<string, PreparedKind> = {};
  const lists: Record<string, Vocabulary['lists'][string]> = {};
  const add = (id: string, { type, value }: Given): void => {
    facts.push(factOf(id, type));
    values.push(value);
  };
  for (const [id, sort] of Object.entries(UNKNOWN_NAMES)) add(id, unknownOf(sort));
  for (const [id, value] of Object.entries(inputs)) {
    const table = value.is === 'list' ? tableOf(id, value.items) : undefined;
    if (table) {
      kinds[id] = table.kind;
      records[id] = { complete: true, records: table.records };
      continue;
    }
    const given = givenOf(id, value);
    if (given) add(id, given);
    if (given?.type.is === 'codes') lists[id] = codeListOf(given.value);
  }
  const kind: Kind = { id: 'case', label: same('case'), facts };
  const party: Kind = { id: 'party', label: same('party'), facts: [] };
  return { vocabulary: { party, kinds, lists }, kind, record: recordOf(values), records };
}

/** The sorts of a case's names, for the reasons. */
export function sortsOf({ inputs }: KitCase): Record<string, Sort> {
  const sorts: Record<string, Sort> = {};
  for (const [name, value] of Object.entries(inputs)) {
    const type = givenOf(name, value)?.type.is;
    if (type === 'boolean' || type === 'number' || type === 'text') sorts[name] = type;
  }
  return sorts;
}

const same = (text: string) => ({ zh: text, en: text });
const factOf = (id: string, type: FactType): Fact => ({ id, label: same(id), type });

function recordOf(values: readonly Prepared[]): PreparedRecord {
  return { id: null, ...Object.fromEntries(values.map((value, index) => [`f${index}`, value])) };
}

/** A value that a fact can hold; undefined for any other. */
function givenOf(id: string, value: KitValue): Given | undefined {
  switch (value.is) {
    case 'null':
      return unknownOf(value.type);
    case 'scalar':
      return scalarOf(value.type, value.text);
    case 'list': {
      const texts = value.items.map((item) => (item.is === 'scalar' ? item : undefined));
      if (!texts.every((item) => item?.type === 'string')) return undefined;
      return { type: { is: 'codes', list: id }, value: texts.map((item) => item?.text ?? '') };
    }
    case 'context':
      return undefined;
  }
}

function unknownOf(sort: string): Given {
  switch (sort) {
    case 'boolean':
      return { type: { is: 'boolean' }, value: 1 };
    case 'text':
    case 'string':
      return { type: { is: 'text' }, value: undefined };
    case 'date':
      return { type: { is: 'date' }, value: Number.NaN };
    default:
      return { type: { is: 'number' }, value: Number.NaN };
  }
}

function scalarOf(type: string, text: string): Given {
  switch (type) {
    case 'boolean':
      return { type: { is: 'boolean' }, value: text === 'true' ? 2 : 0 };
    case 'decimal':
    case 'double':
      return { type: { is: 'number' }, value: millionths(text) };
    case 'date': {
      const day = parseDay(text);
      return { type: { is: 'date' }, value: day.ok ? day.value : Number.NaN };
    }
    default:
      return { type: { is: 'text' }, value: text };
  }
}

function millionths(text: string): number {
  const decimal = parseDecimal(text.replace(/^\./, '0.'));
  if (!decimal.ok) throw new Error(decimal.error.en);
  return (decimal.value.num * DECIMAL_SCALE) / decimal.value.den;
}

function codeListOf(value: Prepared): Vocabulary['lists'][string] {
  const codes = Array.isArray(value) ? value : [];
  return Object.fromEntries(codes.map((code: string) => [code, same(code)]));
}

/** A list of contexts as records of a kind, with the facts of its first context. */
function tableOf(
  id: string,
  items: readonly KitValue[],
): { kind: Kind; records: PreparedRecord[] } | undefined {
  const rows = items.flatMap((item) => (item.is === 'context' ? [item.entries] : []));
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return undefined;
  const given = rows.map((row) =>
    columns.map((column) => givenOf(column, row[column] ?? { is: 'null', type: '' })),
  );
  const facts = columns.map((column, index) =>
    factOf(column, given[0]?.[index]?.type ?? { is: 'text' }),
  );
  return {
    kind: { id, label: same(id), facts },
    records: given.map((row) => recordOf(row.map((cell) => cell?.value))),
  };
}

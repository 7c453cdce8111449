import { kindOfRecord } from '../kind-parts.ts';
import type { Problem } from '../problem.ts';
import type { Kind, Vocabulary } from '../vocabulary.ts';
import { blankOf } from './blank-record.ts';
import {
  isMapping,
  keysMessage,
  kindNamed,
  listOf,
  type Mapping,
  refuseWord,
  report,
} from './dossier-words.ts';
import type { Dossier, PreparedRecord } from './prepared.ts';
import { expectedOf, readFact } from './read-fact.ts';

/** Reads the records: each names its kind; ids are unique, and made where none is given. */
export function readRecords(
  input: unknown,
  vocabulary: Vocabulary,
  problems: Problem[],
): Pick<Dossier, 'records' | 'byId'> {
  const byId = new Map<string, Dossier['records'][number]>();
  const records = listOf(input, 'records', problems).flatMap((given, index) => {
    const field = `records[${index}]`;
    if (!isMapping(given)) {
      report(problems, field, { zh: '记录应是“键: 值”', en: 'a record is a mapping' });
      return [];
    }
    const named = kindNamed(given.kind, `${field}.kind`, vocabulary, problems);
    if (!named) return [];
    const kind = kindOfRecord(vocabulary, named, given);
    const id = given.id === undefined ? `${kind.id}-${index + 1}` : given.id;
    if (typeof id !== 'string' && typeof id !== 'number') {
      report(problems, `${field}.id`, { zh: '编号应是文字', en: 'an id is text' });
      return [];
    }
    if (byId.has(String(id)))
      report(problems, `${field}.id`, {
        zh: `编号“${id}”重复`,
        en: `the id "${id}" is given twice`,
      });
    const record = readRecord(kind, given, field, String(id), ['id', 'kind'], vocabulary, problems);
    const known = { kind: kind.id, record };
    byId.set(String(id), known);
    return [known];
  });
  return { records, byId };
}

/** Reads the facts of one record, or of the party. */
export function readRecord(
  kind: Kind,
  given: unknown,
  field: string,
  id: string | null,
  besides: readonly string[],
  vocabulary: Vocabulary,
  problems: Problem[],
): PreparedRecord {
  const record: { id: string | null } & Record<string, unknown> = { ...blankOf(kind), id };
  if (!isMapping(given)) {
    report(problems, field, { zh: '应是“键: 值”', en: 'a mapping is expected' });
    return record as PreparedRecord;
  }
  const names = namesOf(kind);
  const place = (values: Mapping, path: string): void => {
    for (const [key, value] of Object.entries(values)) {
      if (value === null || value === undefined || (path === '' && besides.includes(key))) continue;
      const name = path + key;
      const position = names.facts.get(name);
      const fact = position === undefined ? undefined : kind.facts[position];
      if (fact) {
        const read = readFact(fact, value, vocabulary);
        if (read.ok) record[`f${position}`] = read.value;
        else
          report(
            problems,
            `${field}.${name}`,
            { zh: `${fact.label.zh}：${read.error.zh}`, en: `${fact.id}: ${read.error.en}` },
            expectedOf(fact.type),
          );
      } else if (names.groups.has(name) && isMapping(value)) {
        place(value, `${name}.`);
      } else if (names.groups.has(name)) {
        report(
          problems,
          `${field}.${name}`,
          { zh: `“${name}”之下应逐项填写`, en: `"${name}" has parts of its own` },
          keysMessage(kind.facts.flatMap(({ id }) => (id.startsWith(`${name}.`) ? [id] : []))),
        );
      } else {
        refuseWord(name, [...names.facts.keys()], `${field}.${name}`, problems);
      }
    }
  };
  place(given, '');
  return record as PreparedRecord;
}

type Names = { readonly facts: ReadonlyMap<string, number>; readonly groups: ReadonlySet<string> };
const namesByKind = new WeakMap<Kind, Names>();

/** Every way to write the facts of a kind, and the paths that hold nested ones. */
function namesOf(kind: Kind): Names {
  const known = namesByKind.get(kind);
  if (known) return known;
  const facts = new Map<string, number>();
  const groups = new Set<string>();
  for (const [position, fact] of kind.facts.entries()) {
    for (const name of [fact.id, fact.label.zh, ...(fact.aliases ?? [])]) {
      facts.set(name, position);
      const parts = name.split('.');
      for (let count = 1; count < parts.length; count++)
        groups.add(parts.slice(0, count).join('.'));
    }
  }
  const names = { facts, groups };
  namesByKind.set(kind, names);
  return names;
}

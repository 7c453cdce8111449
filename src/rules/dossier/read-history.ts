import { parseDay, parseMoney } from '../../values/index.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Problem } from '../problem.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isMapping, keysMessage, type Mapping, refuseWord, report } from './dossier-words.ts';
import type { Dossier, PreparedValue } from './prepared.ts';
import { expectedOf, LARGEST_FEN } from './read-fact.ts';

const OWN_KEYS = ['clause', 'record', 'amount', 'on', 'year'];
const HISTORY_KEYS = [...OWN_KEYS, 'support_year', 'level', 'same_project'];
/** Payments that no clause of the catalogue made, as the public format names them. */
const OTHER_SOURCES = ['other_municipal_grant'];

/** Reads one past payment. */
export function readPayment(
  entry: unknown,
  field: string,
  catalogue: Catalogue,
  problems: Problem[],
): Dossier['history'] {
  if (!isMapping(entry)) {
    report(
      problems,
      field,
      { zh: '应是“键: 值”', en: 'a mapping is expected' },
      keysMessage(HISTORY_KEYS.slice(0, 4)),
    );
    return [];
  }
  const clause = readClauseName(entry.clause, `${field}.clause`, catalogue, problems);
  const amount = parseMoney(
    typeof entry.amount === 'number' ? entry.amount : String(entry.amount ?? ''),
    'CNY',
  );
  const on = parseDay(String(entry.on ?? ''));
  if (!amount.ok)
    report(problems, `${field}.amount`, amount.error, expectedOf({ is: 'money', currency: 'CNY' }));
  else if (amount.value.fen < 0 || amount.value.fen > LARGEST_FEN)
    report(problems, `${field}.amount`, {
      zh: '金额不能为负，也不能超过一万亿元',
      en: 'the amount is neither negative nor above one trillion yuan',
    });
  if (!on.ok) report(problems, `${field}.on`, on.error, expectedOf({ is: 'date' }));
  const owners = readOwners(entry, field, catalogue.vocabulary, problems);
  if (!clause || !amount.ok || !on.ok) return [];
  const record = entry.record === undefined || entry.record === null ? null : String(entry.record);
  const year = readYear(entry.year, `${field}.year`, problems);
  return [{ clause, record, fen: amount.value.fen, on: on.value, year, owners }];
}

/** The year that a payment is for; null where it is not given. */
function readYear(given: unknown, field: string, problems: Problem[]): number | null {
  if (given === undefined || given === null) return null;
  const year = Number(given);
  if (/^[12]\d{3}$/u.test(String(given))) return year;
  report(problems, field, { zh: '应填年份，如 2021', en: 'a year such as 2021 is expected' });
  return null;
}

function readClauseName(
  given: unknown,
  field: string,
  { clauses }: Catalogue,
  problems: Problem[],
): string | undefined {
  if (typeof given === 'string') {
    if (OTHER_SOURCES.includes(given)) return given;
    const clause =
      clauses.find(({ id }) => id === given) ??
      clauses.find(({ covers }) => covers.includes(given));
    if (clause) return clause.id;
    refuseWord(given, [...clauses.map(({ id }) => id), ...OTHER_SOURCES], field, problems);
  } else report(problems, field, { zh: '应是条款编号', en: 'a clause id is expected' });
  return undefined;
}

/** The facts of a payment that tell whose limit it used (`fund_id`, `level`, …). */
function readOwners(
  entry: Mapping,
  field: string,
  vocabulary: Vocabulary,
  problems: Problem[],
): Record<string, PreparedValue> {
  const owners: Record<string, PreparedValue> = {};
  const names = ownerNames(vocabulary);
  for (const [key, value] of Object.entries(entry)) {
    if (OWN_KEYS.includes(key) || value === null || value === undefined) continue;
    if (names.has(key) && (typeof value === 'string' || typeof value === 'number'))
      owners[key] = String(value);
    else if (!HISTORY_KEYS.includes(key))
      refuseWord(key, HISTORY_KEYS, `${field}.${key}`, problems);
  }
  return owners;
}

const namesByVocabulary = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Facts of any kind that hold an id or a code. */
function ownerNames(vocabulary: Vocabulary): ReadonlySet<string> {
  const known = namesByVocabulary.get(vocabulary);
  if (known) return known;
  const names = new Set<string>();
  for (const { facts } of [vocabulary.party, ...Object.values(vocabulary.kinds)]) {
    for (const { id, type } of facts) if (type.is === 'text' || type.is === 'code') names.add(id);
  }
  namesByVocabulary.set(vocabulary, names);
  return names;
}

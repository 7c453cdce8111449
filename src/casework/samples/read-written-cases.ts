import { LONGEST_MANDATE, SCOPES } from '../../offices/index.ts';
import {
  type Problem,
  readWord,
  readYaml,
  type SourceFile,
  type YamlReader,
} from '../../rules/index.ts';
import { ACTION_KINDS, DUTY_NAMES } from '../procedure/kinds.ts';
import { readWholeNumber } from '../procedure/read-number.ts';
import { readAmount } from '../read-plain.ts';
import { readMoment, readStep, textsIn } from './read-step.ts';
import type { WrittenCase, WrittenCases, WrittenMandate, WrittenNotice } from './written.ts';

const FILE = 'demonstration-cases.yaml';
const KEYS = ['acting', 'words', 'applicants', 'mandates', 'records', 'cases', 'notices'];
const CASE_KEYS = ['call', 'clause', 'matter', 'files', 'benefits', 'paid', 'by', 'opened'];
const MORE_CASE_KEYS = ['amount', 'answers', 'steps'];
const APPLICANT_KEYS = ['contact', 'phone', 'account', 'bank', 'bank number'];
/** The fields of the form that an applicant's lines fill in. */
const FIELDS: Readonly<Record<string, string>> = {
  contact: 'contact.name',
  phone: 'contact.phone',
  account: 'payee.account',
  bank: 'payee.bank',
  'bank number': 'payee.bank_number',
};

/** Reads `demonstration-cases.yaml` as it is written; null without it, or where it is no YAML. */
export function readWrittenCases(
  files: readonly SourceFile[],
  problems: Problem[],
): WrittenCases | null {
  const file = files.find(({ path }) => path === FILE);
  if (file === undefined) return null;
  const before = problems.length;
  const reader = readYaml(file, problems);
  if (problems.length > before) return null;
  reader.attempt(() => reader.allow(...KEYS));
  const each = <T>(key: string, read: (key: string, value: YamlReader, at: YamlReader) => T) => {
    const entries = reader.attempt(() => reader.get(key)?.entries) ?? [];
    return entries.flatMap(({ key: name, value, at }) => {
      const one = value.attempt(() => [name, read(name, value, at)] as const);
      return one === undefined ? [] : [one];
    });
  };
  const mandates = reader.attempt(() => reader.get('mandates')?.items) ?? [];
  return {
    acting: new Map(
      each('acting', (_, value, at) => [readWord(at, DUTY_NAMES), textsOf(value)] as const).map(
        ([, entry]) => entry,
      ),
    ),
    words: new Map(
      each('words', (_, value, at) => [readWord(at, ACTION_KINDS), value.text] as const).map(
        ([, entry]) => entry,
      ),
    ),
    applicants: new Map(each('applicants', (_, value) => readApplicant(value))),
    mandates: mandates.flatMap((item) => item.attempt(() => readMandate(item)) ?? []),
    records: new Map(
      each('records', (_, value, at) => ({
        place: at,
        plain: value.items.map((item) => item.toPlain()),
      })),
    ),
    cases: each('cases', (key, value, at) => readCase(key, value, at)).map(([, one]) => one),
    notices: each('notices', (key, value, at) => readNotice(key, value, at)).map(([, one]) => one),
  };
}

function readCase(key: string, value: YamlReader, place: YamlReader): WrittenCase {
  value.allow(...CASE_KEYS, ...MORE_CASE_KEYS);
  const files = value.need('files').text;
  const benefits = value.get('benefits')?.text ?? files;
  const amount = value.get('amount');
  return {
    ...{ key, place },
    call: value.need('call').text,
    clause: value.need('clause').text,
    matter: value.get('matter')?.text ?? null,
    parties: { files, benefits, paid: value.get('paid')?.text ?? benefits },
    by: value.need('by').text,
    opened: readMoment(value.need('opened')),
    amount: amount ? readAmount(amount) : null,
    answers: textsIn(value, 'answers'),
    steps: value.get('steps')?.items.map(readStep) ?? [],
  };
}

function readNotice(key: string, value: YamlReader, place: YamlReader): WrittenNotice {
  value.allow('title', 'number', 'published', 'address', 'by', 'cases');
  return {
    ...{ key, place },
    title: value.need('title').text,
    number: value.get('number')?.text ?? null,
    when: readMoment(value.need('published')),
    address: value.need('address').text,
    by: value.get('by')?.text ?? null,
    cases: value.need('cases').items.map((item) => ({ key: item.text, place: item })),
  };
}

function readApplicant(value: YamlReader): Record<string, string> {
  value.allow(...APPLICANT_KEYS);
  return Object.fromEntries(
    value.entries.map(({ key, value: said }) => [FIELDS[key] ?? key, said.text]),
  );
}

function readMandate(value: YamlReader): WrittenMandate {
  value.allow('enterprise', 'agency', 'scopes', 'days');
  const days = readWholeNumber(value.need('days'));
  return {
    enterprise: value.need('enterprise').text,
    agency: value.need('agency').text,
    scopes: value.need('scopes').items.map((item) => readWord(item, SCOPES)),
    days: Math.min(days, LONGEST_MANDATE),
  };
}

function textsOf(value: YamlReader): string[] {
  return value.items.map(({ text }) => text);
}

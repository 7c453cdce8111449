import {
  type Catalogue,
  type Demonstration,
  type Problem,
  readWord,
  readYaml,
  type SourceFile,
  type YamlReader,
} from '../../rules/index.ts';
import { COLUMN_TYPES, type Column, type Day } from '../../values/index.ts';
import type { Procedure } from '../procedure/types.ts';
import { readAmount, readDay } from '../read-plain.ts';
import type { CallText, Days, Material } from './call.ts';
import { checkCall } from './check-call.ts';

const FILE = 'demonstration-calls.yaml';
const KEYS = [
  ...['title', 'number', 'department', 'clauses', 'procedure', 'offices', 'window'],
  ...['event period', 'materials', 'quota', 'fund', 'contact', 'published on'],
];

/** A made-up call of the demonstration city. */
export type SampleCall = {
  /** What it is called in the file. */
  readonly key: string;
  readonly department: string;
  readonly text: CallText;
  /** null: it is still being written. */
  readonly publishedOn: Day | null;
};

type Around = Pick<Catalogue, 'policies' | 'clauses' | 'demonstration'>;

/**
 * Reads `demonstration-calls.yaml`, in the order of the file; without it the city has no calls.
 * Each that is published passes the check of the day of its publication.
 */
export function readSampleCalls(
  files: readonly SourceFile[],
  catalogue: Around,
  procedures: ReadonlyMap<string, Procedure>,
): { readonly calls: readonly SampleCall[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const calls: SampleCall[] = [];
  const file = files.find(({ path }) => path === FILE);
  if (file === undefined) return { calls, problems };
  const reader = readYaml(file, problems);
  for (const { key, value, at } of reader.attempt(() => reader.entries) ?? []) {
    const call = value.attempt(() => readCall(key, value));
    if (call === undefined) continue;
    const parties = partiesOf(catalogue.demonstration);
    const { publishedOn: day, department, text } = call;
    const around = { ...catalogue, procedures, parties };
    const wrong = day === null ? [] : checkCall({ id: key, department, ...text }, around, day);
    for (const { field, message } of wrong) at.attempt(() => at.fail(inField(field, message)));
    calls.push(call);
  }
  return { calls, problems };
}

function inField(field: string, { zh, en }: Problem['message']): Problem['message'] {
  return { zh: `${field}：${zh}`, en: `${field}: ${en}` };
}

function partiesOf(demonstration: Demonstration | null) {
  const posts = demonstration?.posts ?? [];
  const ids = [...new Set(posts.map(({ party }) => party))];
  return new Map(
    ids.map((id) => {
      const roles = posts.filter(({ party }) => party === id).map(({ role }) => role);
      const known = demonstration?.organisations.find((one) => one.id === id);
      return [id, { name: known?.name ?? id, roles }];
    }),
  );
}

function readCall(key: string, reader: YamlReader): SampleCall {
  reader.allow(...KEYS);
  const published = reader.get('published on');
  const period = reader.get('event period');
  const [fund, contact, quota] = ['fund', 'contact', 'quota'].map((key) => reader.get(key));
  fund?.allow('name', 'amount');
  contact?.allow('office', 'phone', 'address');
  return {
    key,
    department: reader.need('department').text,
    publishedOn: published ? readDay(published) : null,
    text: {
      title: reader.need('title').text,
      number: reader.get('number')?.text ?? null,
      clauses: reader.need('clauses').items.map(({ text }) => text),
      procedure: reader.need('procedure').text,
      offices: Object.fromEntries(
        reader
          .need('offices')
          .entries.map(({ key, value }) => [key, value.items.map(({ text }) => text)]),
      ),
      window: readDays(reader.need('window')),
      eventPeriod: period ? readDays(period) : null,
      materials: reader.get('materials')?.items.map(readMaterial) ?? [],
      quota: quota ? Number(quota.text) : null,
      fund: fund ? { name: fund.need('name').text, amount: amountOf(fund) } : null,
      contact: contact
        ? {
            office: contact.get('office')?.text ?? '',
            phone: contact.get('phone')?.text ?? '',
            address: contact.get('address')?.text ?? '',
          }
        : null,
    },
  };
}

function readMaterial(reader: YamlReader, place: number): Material {
  reader.allow('title', 'optional', 'note', 'rows');
  const rows = reader.get('rows');
  return {
    id: `m${place + 1}`,
    title: reader.need('title').text,
    required: reader.get('optional')?.text !== 'true',
    note: reader.get('note')?.text ?? null,
    ...(rows && { rows: rows.items.map(readColumn) }),
  };
}

function readColumn(reader: YamlReader): Column {
  reader.allow('id', 'title', 'type', 'optional', 'once');
  return {
    id: reader.need('id').text,
    title: reader.need('title').text,
    type: readWord(reader.need('type'), COLUMN_TYPES),
    required: reader.get('optional')?.text !== 'true',
    once: reader.get('once')?.text === 'true',
  };
}

function readDays(reader: YamlReader): Days {
  reader.allow('from', 'to');
  return { from: readDay(reader.need('from')), to: readDay(reader.need('to')) };
}

function amountOf(fund: YamlReader): number | null {
  const amount = fund.get('amount');
  return amount === undefined ? null : readAmount(amount);
}

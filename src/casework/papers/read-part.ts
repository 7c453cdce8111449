import { checkPlaceholders, readWord, type YamlReader } from '../../rules/index.ts';
import type { Fields, kindOf } from './kinds.ts';
import { type Part, ROW_NUMBER } from './template.ts';

type Kind = ReturnType<typeof kindOf>;

const PARTS = [
  'heading',
  'paragraph',
  'list',
  'notes',
  'facts',
  'table',
  'signatures',
  'seal',
] as const;
/** What a part may say besides. */
const BESIDES: Partial<Record<(typeof PARTS)[number], readonly string[]>> = {
  list: ['none'],
  table: ['columns', 'total', 'none'],
};

/** Reads one part: `- paragraph: …`, with what belongs to it under further keys. */
export function readPart(reader: YamlReader, kind: Kind, spoken: readonly string[]): Part {
  const [first] = reader.entries;
  if (!first) reader.fail(EMPTY);
  const is = readWord(first.at, PARTS);
  reader.allow(is, ...(BESIDES[is] ?? []));
  const value = reader.need(is);
  switch (is) {
    case 'heading':
    case 'paragraph':
      checkPlaceholders(value, spoken);
      return { is, text: value.text };
    case 'list':
    case 'notes':
      return { is, of: readWord(value, kind.lists), none: reader.get('none')?.text ?? null };
    case 'facts':
      return { is, rows: value.entries.map((entry) => readFact(entry, spoken)) };
    case 'table':
      return readTable(reader, value, kind);
    case 'signatures':
      return { is, places: value.items.map(({ text }) => text) };
    case 'seal':
      readWord(value, ['yes']);
      return { is };
  }
}

function readFact(
  { key, value }: { readonly key: string; readonly value: YamlReader },
  spoken: readonly string[],
) {
  checkPlaceholders(value, spoken);
  return { label: key, text: value.text };
}

function readTable(reader: YamlReader, value: YamlReader, { tables }: Kind): Part {
  const of = readWord(value, Object.keys(tables));
  const row: Fields = tables[of] ?? {};
  const columns = reader.need('columns').entries.map((entry) => ({
    title: entry.key,
    field: readWord(entry.value, [ROW_NUMBER, ...Object.keys(row)]),
  }));
  const total = reader.get('total');
  const amounts = columns.filter(({ field }) => row[field] === 'fen');
  if (total ? amounts.length !== 1 : amounts.length > 0) (total ?? value).fail(ONE_AMOUNT);
  return { is: 'table', of, columns, total: total?.text ?? null, none: reader.need('none').text };
}

const EMPTY = { zh: '这里应是文书的一部分', en: 'a part of the paper is missing here' };
const ONE_AMOUNT = {
  zh: '有金额的表恰有一列金额，并写出合计（total）；没有金额的不写',
  en: 'a table with amounts has one column of them and its total; one without has none',
};

import { fillIn } from '../../rules/index.ts';
import { capitalForm, type Fen, formatDayIn } from '../../values/index.ts';
import { type Fields, kindOf } from './kinds.ts';
import type { AnyValue, Block, Paper, PaperInput, TableBlock, Values } from './paper.ts';
import { type PaperTemplate, type Part, ROW_NUMBER } from './template.ts';
import { oneLine, writeCell, writeValue } from './write-value.ts';

/** What a paper is told, whatever its kind. */
type Told = {
  readonly input: PaperInput;
  readonly fields: Values;
  readonly tables: Readonly<Record<string, readonly Values[]>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
};

/**
 * Makes out a paper in the words of the catalogue. Amounts are written from one number each, in
 * figures and in capital form; null reads 未载明.
 * @throws RangeError when the template is one of another kind.
 */
export function composePaper(template: PaperTemplate, input: PaperInput): Paper {
  if (template.kind !== input.kind) throw new RangeError(`no template of ${input.kind}`);
  const { kind, number, officeNumber, replaces, on, example, fields, tables, lists } = input;
  const told: Told = { input, fields, tables, lists };
  const say = (text: string) => fillIn(text, (field) => sayField(told, field));
  return {
    kind,
    number: oneLine(number),
    officeNumber: officeNumber === null ? null : oneLine(officeNumber),
    head: template.head ? oneLine(input.office) : null,
    title: say(template.title),
    addressee: template.to === null ? null : say(template.to),
    blocks: [
      ...template.parts.flatMap((part) => composePart(part, told, say)),
      ...(replaces === null ? [] : [noteOfReplacement(replaces)]),
    ],
    ...{ on, example },
  };
}

/** Whoever has both papers in hand sees which of them counts. */
function noteOfReplacement(code: string): Block {
  return { is: 'note', text: `本文书替代核验码为 ${code} 的同类文书，后者已作废。` };
}

function composePart(part: Part, told: Told, say: (text: string) => string): readonly Block[] {
  switch (part.is) {
    case 'heading':
    case 'paragraph':
      return [{ is: part.is, text: say(part.text) }];
    case 'list': {
      const items = (told.lists[part.of] ?? []).map(oneLine);
      if (items.length > 0) return [{ is: 'list', items }];
      return part.none === null ? [] : [{ is: 'paragraph', text: part.none }];
    }
    case 'notes':
      return (told.lists[part.of] ?? []).map((text) => ({ is: 'note', text: oneLine(text) }));
    case 'facts':
      return [
        { is: 'facts', rows: part.rows.map(({ label, text }) => ({ label, value: say(text) })) },
      ];
    case 'table': {
      const rows = told.tables[part.of] ?? [];
      if (rows.length === 0) return [{ is: 'paragraph', text: part.none }];
      return [composeTable(part, rows, kindOf(told.input.kind).tables[part.of] ?? {})];
    }
    case 'signatures':
      return [{ is: 'signatures', places: part.places }];
    case 'seal': {
      const { office, on } = told.input;
      return [{ is: 'seal', office: oneLine(office), day: formatDayIn(on, 'zh') }];
    }
  }
}

function composeTable(
  { columns, total }: Extract<Part, { is: 'table' }>,
  rows: readonly Values[],
  types: Fields,
): TableBlock {
  const typeOf = (field: string) => (field === ROW_NUMBER ? 'count' : (types[field] ?? 'text'));
  const sum = sumOf(rows, types);
  return {
    is: 'table',
    columns: columns.map(({ title, field }) => ({ title, align: ALIGN[typeOf(field)] })),
    rows: rows.map((row, index) =>
      columns.map(({ field }) =>
        field === ROW_NUMBER ? String(index + 1) : writeCell(row[field] ?? null, typeOf(field)),
      ),
    ),
    total:
      total === null
        ? null
        : { label: total, figures: writeCell(sum, 'fen'), capital: capitalOf(sum) },
  };
}

const ALIGN = { text: 'left', day: 'centre', count: 'centre', fen: 'right' } as const;

/** What stands for `{field}`: what the paper is told, or what follows from one of its tables. */
function sayField({ input, fields, tables }: Told, field: string): string {
  const { fields: types, tables: known } = kindOf(input.kind);
  if (field === 'number') return oneLine(input.number);
  if (field === 'office') return oneLine(input.office);
  if (field === 'on') return formatDayIn(input.on, 'zh');
  const type = types[field];
  if (type !== undefined) return writeValue(fields[field] ?? null, type);
  const table = field.slice(0, field.lastIndexOf('_'));
  const rows = tables[table] ?? [];
  return field.endsWith('_count')
    ? String(rows.length)
    : writeValue(sumOf(rows, known[table] ?? {}), 'fen');
}

/** What the amounts of a table come to; null where one of them is not known. */
function sumOf(rows: readonly Values[], types: Fields): Fen | null {
  const [column] = Object.keys(types).filter((name) => types[name] === 'fen');
  if (column === undefined) return 0;
  const amounts = rows.map((row) => row[column] ?? null);
  return amounts.includes(null) ? null : amounts.reduce((sum: Fen, one) => sum + numberIn(one), 0);
}

function capitalOf(sum: Fen | null): string {
  return sum === null ? writeValue(null, 'text') : capitalForm(sum);
}

function numberIn(value: AnyValue): number {
  return typeof value === 'number' ? value : 0;
}

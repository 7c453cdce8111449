import type { Fact, FactType, Vocabulary } from '../rules/index.ts';
import { neutraliseFormula } from './neutralise-formula.ts';
import { HEADS, PAYMENT_FACTS, RECORD_ID, SHEETS, sheetNameOf } from './sheet-words.ts';

const FIRST_CODES = 12;

/**
 * An .xlsx to fill in: a guide, the party, a sheet for each kind of record with Chinese heads,
 * past payments, and which kinds are given in full. `readDossierFile` reads it back.
 */
export async function writeDossierTemplate(vocabulary: Vocabulary): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  const add = (name: string, rows: readonly (readonly string[])[]) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(neutraliseFormula)));
    sheet['!cols'] = (rows[0] ?? []).map((_, column) => ({ wch: widthOf(rows, column) }));
    utils.book_append_sheet(book, sheet, name);
  };
  const kinds = Object.values(vocabulary.kinds);
  add(SHEETS.guide.zh, guideRows(vocabulary));
  add(SHEETS.party.zh, [
    [HEADS.fact.zh, HEADS.value.zh],
    ...vocabulary.party.facts.map(({ label }) => [label.zh, '']),
  ]);
  for (const kind of kinds) add(sheetNameOf(kind), [headOf([RECORD_ID, ...kind.facts])]);
  add(SHEETS.history.zh, [headOf(PAYMENT_FACTS)]);
  add(SHEETS.complete.zh, [
    [HEADS.kind.zh, HEADS.all_given.zh],
    ...kinds.map(({ label }) => [label.zh, '']),
  ]);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

function headOf(facts: readonly Fact[]): string[] {
  return facts.map(({ label }) => label.zh);
}

function guideRows({ party, kinds, lists }: Vocabulary): string[][] {
  const rowsOf = (sheet: string, facts: readonly Fact[]) =>
    facts.map((fact) => [
      sheet,
      fact.label.zh,
      fact.id,
      howToFill(fact.type, lists),
      fact.note?.zh ?? '',
    ]);
  return [
    ['工作表 Sheet', '项目', 'Name', '怎么填 What to write', '说明 Note'],
    ['', '空着 = 未知，不是否。', '', 'An empty cell is unknown, not no.', ''],
    ...rowsOf(SHEETS.party.zh, party.facts),
    ...Object.values(kinds).flatMap((kind) => rowsOf(sheetNameOf(kind), kind.facts)),
    ...rowsOf(SHEETS.history.zh, PAYMENT_FACTS),
    [SHEETS.complete.zh, HEADS.all_given.zh, 'all given', '是 / 否', '该种记录是否已全部填写'],
  ];
}

function howToFill(type: FactType, lists: Vocabulary['lists']): string {
  switch (type.is) {
    case 'money':
      return type.currency === 'CNY' ? '800万元，或以元计的数字' : `数额（${type.currency}）`;
    case 'rate':
      return '30%，或小数 0.3';
    case 'number':
      return '数字';
    case 'integer':
      return '整数';
    case 'date':
      return '日期，如 2022-10-10';
    case 'text':
      return '文字';
    case 'credit_code':
      return '18 位统一社会信用代码';
    case 'boolean':
      return '是 / 否';
    case 'code':
      return `其一：${codesOf(lists[type.list])}`;
    case 'codes':
      return `可多项，用顿号分开：${codesOf(lists[type.list])}`;
  }
}

function codesOf(list: Vocabulary['lists'][string] = {}): string {
  const labels = Object.values(list).map(({ zh }) => zh);
  const first = labels.slice(0, FIRST_CODES).join('、');
  return labels.length > FIRST_CODES ? `${first} 等 ${labels.length} 项` : first;
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = Math.max(...rows.map((row) => (row[column] ?? '').length));
  return Math.min(60, Math.max(10, longest * 2));
}

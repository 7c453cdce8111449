import { type CellObject, utils, write } from '@e965/xlsx';
import type { Vocabulary } from '../rules/index.ts';

/** A small vocabulary with one fact of every type. */
export const vocabulary: Vocabulary = {
  party: {
    id: 'party',
    label: { zh: '主体', en: 'Party' },
    facts: [
      {
        id: 'role',
        label: { zh: '主体身份', en: 'Role' },
        type: { is: 'codes', list: 'role' },
        aliases: ['身份'],
      },
      { id: 'in_zone', label: { zh: '在园区', en: 'In the zone' }, type: { is: 'boolean' } },
    ],
  },
  kinds: {
    investment: {
      id: 'investment',
      label: { zh: '投资', en: 'Investment' },
      facts: [
        {
          id: 'amount',
          label: { zh: '金额', en: 'Amount' },
          type: { is: 'money', currency: 'CNY' },
        },
        { id: 'invested_on', label: { zh: '投资日', en: 'Invested on' }, type: { is: 'date' } },
        { id: 'share', label: { zh: '股比', en: 'Share' }, type: { is: 'rate' } },
        { id: 'rounds', label: { zh: '轮次', en: 'Rounds' }, type: { is: 'integer' } },
        { id: 'fund_id', label: { zh: '基金编号', en: 'Fund id' }, type: { is: 'text' } },
        {
          id: 'investee.place',
          label: { zh: '被投企业.所在地', en: 'Place of the investee' },
          type: { is: 'code', list: 'place' },
        },
      ],
    },
  },
  lists: {
    role: { fund: { zh: '基金', en: 'Fund' }, firm: { zh: '企业', en: 'Firm' } },
    place: { north: { zh: '北区', en: 'North' } },
  },
};

export type Content = string | number | boolean | null | Partial<CellObject>;

/** An .xlsx with these sheets. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Content[])[]>>,
  countsFrom1904 = false,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { WBProps: { date1904: countsFrom1904 } };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

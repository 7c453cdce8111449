import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listNotices, type Notice, type NoticeSearch, type Reading } from '../../store/index.ts';
import { formatDay, formatFen, writeCsv } from '../../values/index.ts';
import { whenOf } from '../cases/when-of.ts';
import { cityOperation } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { dayShape, says } from '../shapes/text.ts';
import { type ReadNotice, readNotices } from './read-notices.ts';
import { OUTCOME_WORDS, STATE_WORDS } from './word-notice.ts';
import { type Named, termOfNotice, writeEntry, writeNotice } from './write-notice.ts';

/** More are asked for in parts. */
const MOST_NOTICES = 500;
const LICENCE = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  attribution:
    '公示数据，注明发布单位即可使用（系统预设） · Public notices: free to use, naming the department (preset)',
};

/** Notices with their lines as open data. */
export const exportNotices = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/notice-export',
  tag: '公示 Notices',
  title: { zh: '导出公示数据', en: 'Export notices' },
  text: {
    zh: `公示的各笔作为开放数据，CSV 或 JSON，附许可（${LICENCE.id}，系统预设）。按发布日取一段；一段里至多 ${MOST_NOTICES} 份公示，更多则拒绝，请分段取。`,
    en: `The lines of notices as open data, CSV or JSON, with their licence (${LICENCE.id}, preset). By days of publication; at most ${MOST_NOTICES} notices at once, more are refused: take them in parts.`,
  },
})
  .input(
    z
      .strictObject({
        format: z.enum(['csv', 'json']).default('csv'),
        from: dayShape
          .describe(says('发布日在此日或之后', 'Published on this day or later'))
          .optional(),
        to: dayShape
          .describe(says('发布日在此日或之前', 'Published on this day or earlier'))
          .optional(),
      })
      .optional(),
  )
  .output(z.file())
  .handler(async ({ input = { format: 'csv' as const }, context }) => {
    const { store } = await context.city();
    const { format, ...within } = input;
    const when = await whenOf(context);
    const { read, named } = await store.read(async (handle) => {
      const notices = await noticesWithin(handle, within);
      return readNotices(handle, notices, when);
    });
    if (format === 'csv') {
      const rows = read.flatMap((one) => rowsOf(one, named, when));
      const text = writeCsv([COLUMNS, ...rows]);
      return new File([text], 'notices.csv', { type: 'text/csv;charset=utf-8' });
    }
    const notices = read.map(({ notice, lines }) => ({
      ...writeNotice(notice, lines, named, when),
      entries: lines.map((line) => writeEntry(line, false)),
    }));
    const exported_at = new Date(context.now).toISOString();
    const text = `${JSON.stringify({ licence: LICENCE, exported_at, notices }, null, 2)}\n`;
    return new File([text], 'notices.json', { type: 'application/json' });
  });

async function noticesWithin(
  handle: Reading,
  within: NonNullable<NoticeSearch['within']>,
): Promise<Notice[]> {
  const found = await listNotices(handle, { within, limit: MOST_NOTICES + 1 });
  if (found.length > MOST_NOTICES) throw contentRefused([TOO_MANY]);
  return found;
}

const COLUMNS = [
  ...['公示', '文号', '发布单位', '发布日期', '官网网址', '届满日', '序号', '案件编号', '受益企业'],
  ...[
    '统一社会信用代码',
    '政策',
    '条款',
    '事项',
    '金额（元）',
    '收款单位',
    '状态',
    '更正原因',
    '许可',
  ],
];

function rowsOf(
  { notice, lines }: ReadNotice,
  { nameOf }: Named,
  when: Parameters<typeof termOfNotice>[1],
): string[][] {
  const { title, number, department, publication } = notice;
  const term = termOfNotice(notice, when);
  const last =
    term === null ? '未载明' : `${formatDay(term.last)}${term.provisional ? '（暂定）' : ''}`;
  return lines.map(({ position, elements, state, outcome }) => {
    const { clause, creditCode, matter, amount, payee, beneficiary } = elements;
    return [
      ...[title, number ?? '', nameOf(department), formatDay(publication.on)],
      ...[publication.address, last, String(position), elements.number, beneficiary],
      ...[creditCode ?? '', clause.policy.zh, `${clause.article} ${clause.title.zh}`.trim()],
      ...[matter?.zh ?? '', formatFen(amount), payee, STATE_WORDS[state].zh],
      ...[outcome === null ? '' : OUTCOME_WORDS[outcome].zh, LICENCE.id],
    ];
  });
}

const TOO_MANY = {
  field: 'from',
  message: {
    zh: `这一段里超过 ${MOST_NOTICES} 份公示，请用 from、to 分段取`,
    en: `There are more than ${MOST_NOTICES} notices: take them in parts, with from and to`,
  },
};

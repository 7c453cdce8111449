import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { CONTACT, POSTED, useNoticesTown } from './notices-town.test-kit.ts';

describe.each(ENGINES)(
  'public notices, open to everybody on %s',
  { timeout: 120_000 },
  (_name, make) => {
    const { town, publish, object, stateOf, later } = useNoticesTown(make);

    it('refuse what is no objection, no receipt and no notice', async () => {
      const { notice } = await publish(1);
      const { visitor } = town();
      const whole = { notice, line: 1, reason: '示例理由若干', ...CONTACT };
      const refused = async (changed: object) =>
        refusal(visitor.objectToNotice({ ...whole, ...changed } as typeof whole));
      expect(await refused({ reason: '  短  ' })).toBe('BAD_REQUEST reason');
      expect(await refused({ reason: `空\0字符示例` })).toContain('BAD_REQUEST');
      expect(await refused({ reason: '\uD800'.repeat(9) })).toContain('BAD_REQUEST');
      expect(await refused({ reason: '长'.repeat(4001) })).toBe('BAD_REQUEST reason');
      expect(await refused({ phone: '12' })).toBe('BAD_REQUEST phone');
      expect(await refused({ name: ' ' })).toBe('BAD_REQUEST name');
      expect(await refused({ line: 2 })).toBe('NOT_FOUND line');
      expect(await refused({ notice: crypto.randomUUID() })).toBe('NOT_FOUND notice');
      const code = `<img src=x onerror=alert(1)>'; drop table notice; --${'𠮷'.repeat(3)}`;
      const { receipt } = await visitor.objectToNotice({ ...whole, reason: code, evidence: code });
      const inquirer = await town().of('inquirer');
      const { entries } = await (await town().of('publisher')).getNotice({ notice });
      const { objections } = await inquirer.listObjections({ case: entries[0]?.case ?? '' });
      expect(objections).toMatchObject([{ receipt, reason: code, evidence: code }]);
      expect(await refusal(visitor.findObjection({ receipt: '000-000-001' }))).toContain('receipt');
      expect(await refusal(visitor.findObjection({ receipt: 'AAA-AAA-AAA' }))).toContain('receipt');
      expect(await refusal(visitor.findObjection({ receipt: '000-000-000' }))).toBe(
        'NOT_FOUND receipt',
      );
      expect(await refusal(visitor.getNotice({ notice: crypto.randomUUID() }))).toBe(
        'NOT_FOUND notice',
      );
    });

    it('can be subscribed to and taken as open data, with their licence', async () => {
      const { notice } = await publish(2);
      const feed = await (await town().visitor.getNoticeFeed()).text();
      expect(feed).toContain(`<id>urn:uuid:${notice}</id>`);
      expect(feed).toContain('2 笔，合计 40万元\n第 0 天，共 7 天，2022-10-19 届满');
      const rows: Record<string, string>[] = parse(
        await (await town().visitor.exportNotices({ from: POSTED, to: POSTED })).text(),
        { columns: true, bom: true },
      );
      const [row] = rows.filter(({ 公示: title }) => title === '示例第三批公示');
      expect(row).toMatchObject({
        ...{ 发布日期: POSTED, 届满日: '2022-10-19', 统一社会信用代码: '91990000MA0000015Q' },
        ...{ '金额（元）': '200000.00', 许可: 'CC-BY-4.0' },
      });
      const json = JSON.parse(
        await (await town().visitor.exportNotices({ format: 'json' })).text(),
      );
      expect(json.licence.id).toBe('CC-BY-4.0');
      expect(json.notices.map((one: { notice: string }) => one.notice)).toContain(notice);
      const none = await town().visitor.exportNotices({ from: '2030-01-01', format: 'json' });
      expect(JSON.parse(await none.text()).notices).toEqual([]);
    });

    it('take five objections from one place in a quarter of an hour', async () => {
      const { notice } = await publish(1);
      later();
      for (let times = 0; times < 5; times += 1) await object(notice);
      expect(await refusal(object(notice))).toBe('TOO_MANY_REQUESTS');
      expect((await stateOf(notice))?.objections).toHaveLength(5);
      const other = await town().of('other');
      expect((await object(notice, 1, other)).receipt).toMatch(/^\w{3}-\w{3}-\w{3}$/u);
    });
  },
);

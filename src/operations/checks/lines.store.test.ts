import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip } from '../../files/index.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { NAMES } from '../case-package/format.ts';
import { writeBlind } from '../cases/write-blind.ts';
import { type ClaimsTown, openClaimsTown } from '../claims.test-kit.ts';
import { textOfPdf } from '../papers/papers.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { fileService } from './doubtful.test-kit.ts';

const line = (number: string, date = '2022-09-20', amount = '1万元') => ({ number, date, amount });
const lines = (...rows: readonly object[]) => ({ 'rows.m1': JSON.stringify(rows) });

describe.each(ENGINES)('lines on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const found = async (id: string) => {
    const auditor = await town.of('auditor');
    const { doubts } = await auditor.checkCase({ case: id });
    return doubts.map(({ doubt, cases }) =>
      [doubt, ...cases.map(({ number }) => number)].join(' '),
    );
  };

  it('are asked by the call, and kept without those in which nothing is said', async () => {
    const { id } = await fileService(town, { answers: lines({}, line('票1'), { number: ' ' }) });
    const { application } = await (await town.of('checker')).getCase({ case: id });
    const field = application.fields.find(({ type }) => type.is === 'rows');
    expect(field).toMatchObject({ id: 'rows.m1', group: 'materials', required: true });
    expect(field?.type.columns?.map(({ title }) => title)).toEqual([
      '票据号码',
      '开票日期',
      '金额',
    ]);
    expect(application.answers['rows.m1']).toBe(JSON.stringify([line('票1')]));
  });

  it('are printed, packed and summed one by one; who reviews blind sees none', async () => {
    const answers = lines(line('票11'), line('票12', '2022/9/21', '2,000.5'));
    const { id } = await fileService(town, { answers });
    const broker = await town.of('broker');
    const { paper } = await broker.issuePaper({ case: id, kind: 'application' });
    const file = await broker.getCaseFile({ case: id, file: paper.digest });
    const words = await textOfPdf(new Uint8Array(await file.arrayBuffer()));
    expect(words).toContain('服务费发票（明细）第1行');
    expect(words).toContain('票据号码票12，开票日期2022-09-21，金额2,000.50元');
    expect(words).toContain('共2行，金额12,000.50元');

    const auditor = await town.of('auditor');
    const exported = await auditor.exportCase({ case: id });
    const bytes = new Uint8Array(await exported.arrayBuffer());
    const entries = unzip(bytes, () => true, 1_000, 100_000_000) ?? [];
    const page = entries.find(({ name }) => name === NAMES.page);
    const text = Buffer.from(page?.bytes ?? []).toString();
    expect(text).toContain('票据号码 票11，开票日期 2022-09-20，金额 10,000.00元');
    expect(text).toContain('服务费发票（明细） 合计<td>共 2 行，金额 12,000.50元');

    const open = await (await town.of('checker')).getCase({ case: id });
    expect(open.application.answers['rows.m1']).toContain('票11');
    expect(JSON.stringify(writeBlind(open))).not.toContain('票11');
  });

  it('are refused as a whole, each problem with its line and column', async () => {
    const answers = lines(line('', '2022-02-30'), line('票2', '', '很多'));
    const words = await fileService(town, { answers }).then(
      () => [],
      (error) => problemsOf(error).map(({ field, message }) => `${field} ${message.zh}`),
    );
    expect(words).toEqual([
      'answers.rows.m1 服务费发票（明细）：第 1 行·票据号码：必须填写',
      'answers.rows.m1 服务费发票（明细）：第 1 行·开票日期：2022 年 2 月只有 1 到 28 日，没有 30 日',
      'answers.rows.m1 服务费发票（明细）：第 2 行·开票日期：必须填写',
      'answers.rows.m1 服务费发票（明细）：第 2 行·金额：金额应写作 800万元、1.5亿元、260元 或 ¥1,234.50',
    ]);
    for (const none of ['', '[{}]', '[{', '三张发票'])
      expect(await refusal(fileService(town, { answers: { 'rows.m1': none } }))).toBe(
        'UNPROCESSABLE_CONTENT answers.rows.m1',
      );
    const long = { note: 'n'.repeat(10_001) };
    expect(await refusal(fileService(town, { answers: long }))).toMatch(/^BAD_REQUEST/u);
  });

  it('are compared: a number in another case, as a fact too, or twice in one list', async () => {
    const one = await fileService(town, { answers: lines(line('FP-0001'), line('FP-0002')) });
    expect(await found(one.id)).toEqual([]);
    const two = await fileService(town, {
      facts: { invoice_ids: 'FP0100' },
      answers: lines(line('ｆｐ0002'), line('FP0003'), line('FP0003')),
    });
    expect(await found(two.id)).toEqual([
      `reused-number/rows.m1/FP0002 ${one.number}`,
      'reused-number/rows.m1/FP0003',
    ]);
    expect(await found(one.id)).toEqual([`reused-number/rows.m1/FP0002 ${two.number}`]);
    const three = await fileService(town, { answers: lines(line('FP0100')) });
    expect(await found(three.id)).toEqual([`reused-number/rows.m1/FP0100 ${two.number}`]);
    expect(await found(two.id)).toContain(
      `reused-number/record.invoice_ids/FP0100 ${three.number}`,
    );
  });
});

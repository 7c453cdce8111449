import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { look } from './axe.test-kit.ts';
import { ask, giveFile, type Submitted } from './cases.test-kit.ts';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo, reload } from './settled.test-kit.ts';

const portal = openPortal();
// The one refusal that is meant: columns without a name.
const MEANT = /status of 422 .*\/rpc\/amendCall/u;
afterAll(() => expect(portal.faults.filter((fault) => !MEANT.test(fault))).toEqual([]));
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const CLAUSE = 'gaoxin-2018-22/5-3a';

/** Opens a claim of the agency for a service of its own, all of it filled in but the invoices. */
async function beginService(page: Page, matter: string): Promise<Submitted> {
  const { dossier, revision } = await ask(page, 'GET', '/parties/agency');
  const facts = { kind: 'service_agreement', agency_alliance_member: true, agreement_filed: true };
  const service = {
    ...{ id: matter, ...facts, filed_on: '2022-08-01', served_from: '2022-08-08' },
    ...{ service_fee: '3万元', month: '2022-09', achieved_on: '2022-09-20' },
  };
  await ask(page, 'PUT', '/parties/agency/dossier', {
    dossier: { ...dossier, records: [...dossier.records, service] },
    ...{ seen: revision, source: { kind: 'entered', text: '示例' } },
  });
  const open = await ask(page, 'GET', `/calls?state=open&clause=${encodeURIComponent(CLAUSE)}`);
  const about = { call: open.calls[0].call, clause: CLAUSE, matter, files: 'agency' };
  const opened = await ask(page, 'POST', '/cases', about);
  await fillIn(page, opened.case, {});
  return opened;
}

/** Saves everything that the form asks but what is listed line by line. */
async function fillIn(page: Page, id: string, more: Readonly<Record<string, string>>) {
  const { application } = await ask(page, 'GET', `/cases/${id}`);
  const file = await giveFile(page, 'agency');
  const files = application.fields.filter(({ type }: Field) => type.is === 'files');
  const answers = {
    ...application.answers,
    ...{ 'party.credit_code': '91990000MA0000082N', undertaking: 'yes' },
    ...{ 'contact.name': '示例许诺', 'contact.phone': '0411-00001008' },
    ...{ 'payee.account': '6200000000001008', 'payee.bank': '示例银行大连高新支行' },
    'payee.bank_number': '100000001001',
    ...Object.fromEntries(files.map((field: Field) => [field.id, file])),
    ...more,
  };
  const draft = { seen: application.revision ?? 0, answers };
  return ask(page, 'PUT', `/cases/${id}/application`, draft);
}

type Field = { readonly id: string; readonly type: { readonly is: string } };

async function submit(page: Page, id: string): Promise<void> {
  const { seen, application } = await ask(page, 'GET', `/cases/${id}`);
  const file = await giveFile(page, 'agency');
  const documents = { contract: file, undertaking: file, evidence: file };
  const doing = { seen, does: 'submit', revision: application.revision, documents };
  await ask(page, 'POST', `/cases/${id}/actions`, doing);
}

const cell = (page: Page, line: number, column: string) =>
  page.getByRole('textbox', { name: `第 ${line} 行 ${column}`, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Pastes as a spreadsheet gives it. */
async function paste(page: Page, line: number, column: string, text: string): Promise<void> {
  await cell(page, line, column).evaluate((input, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Writes a line from its first cell on, by the keyboard alone. */
async function write(page: Page, line: number, cells: readonly string[]): Promise<void> {
  await cell(page, line, '票据号码').focus();
  for (const [place, text] of cells.entries()) {
    if (place > 0) await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
  }
}

describe('what is listed line by line', () => {
  it('is asked for by a call, whose columns are checked and shown', async () => {
    const writer = await visitAs(portal, 'department-reviewer', '/calls', CALM);
    await writer.getByRole('link', { name: /高新技术企业首次认定补助/u }).click();
    await writer.getByRole('link', { name: '更正', exact: true }).click();
    await writer.getByLabel('更正理由').fill('示例：证书逐笔列明');
    await writer.getByLabel('逐笔列明（申报时一笔一行填表）').first().check();
    await button(writer, '更正，立即生效').click();
    await writer.getByText('这一列没有写名称').first().waitFor();
    await look(writer, 'columns of a call');
    await button(writer, '用“发票明细”的列').click();
    await button(writer, '上移 3').click();
    await button(writer, '删除 3').click();
    await button(writer, '更正，立即生效').click();
    await writer.getByText('逐笔列明：票据号码、金额').first().waitFor();
    await writer.context().close();
  });

  it('is filled in, pasted, mended and submitted; a number used again is a doubt', async () => {
    const broker = await visitAs(portal, 'agency-broker', undefined, CALM);
    const { case: id, number } = await beginService(broker, '明细服务一');
    await goTo(broker, `${portal.address}/cases/${id}/apply`);

    await write(broker, 1, ['示例票00000001', '2022-09-06', '12000']);
    await broker.keyboard.press('Enter');
    await write(broker, 2, ['示例票00000002', '2022.9.13', '8,000.50']);
    await broker.keyboard.press('Enter');
    await write(broker, 3, ['示例票00000003', '2022-09-20', '1万元']);
    await broker.getByText('30,000.50 元').waitFor();
    expect(await cell(broker, 2, '开票日期').inputValue()).toBe('2022-09-13');

    await button(broker, '添加一行').click();
    const copied = '示例票00000004\t2022/9/31\t500\r\n示例票00000005\t2022/9/28\t1500\r\n';
    await paste(broker, 4, '票据号码', copied);
    await broker.getByText('已粘贴 2 行。').waitFor();
    await broker.getByText('32,000.50 元').waitFor();
    await button(broker, '删除第 5 行').click();
    await broker.getByText('30,500.50 元').waitFor();
    await button(broker, '撤销').click();
    await broker.getByText('32,000.50 元').waitFor();

    const wrong = '2022 年 9 月只有 1 到 30 日，没有 31 日';
    await broker.getByText(wrong, { exact: true }).waitFor();
    await button(broker, '核对并提交').click();
    await broker.getByRole('alert').getByText(`第 4 行·开票日期：${wrong}`).waitFor();
    await broker.getByRole('alert').getByRole('link').click();
    expect(await cell(broker, 4, '开票日期').evaluate((input) => input.matches(':focus'))).toBe(
      true,
    );
    await look(broker, 'lines with a wrong day');
    await cell(broker, 4, '开票日期').fill('2022-09-30');
    await broker.getByText('已自动保存').waitFor();
    await reload(broker);
    expect(await cell(broker, 5, '票据号码').inputValue()).toBe('示例票00000005');
    await button(broker, '核对并提交').click();
    await broker.getByRole('heading', { name: '核对并提交' }).waitFor();
    await broker.getByRole('row', { name: /示例票00000004.*2022-09-30.*500\.00/u }).waitFor();
    await look(broker, 'lines to be checked');
    await submit(broker, id);

    const second = await beginService(broker, '明细服务二');
    const again = [
      { number: '示例票 0000-0003', date: '2022-09-20', amount: '1万元' },
      { number: '示例票00000009', date: '2022-09-21', amount: '1元' },
      {},
      { number: '示例票00000009', date: '2022-09-22', amount: '2元' },
    ];
    await fillIn(broker, second.case, { 'rows.m1': JSON.stringify(again) });
    await submit(broker, second.case);
    await broker.context().close();

    const officer = await visitAs(portal, 'alliance-checker', undefined, CALM);
    await goTo(officer, `${portal.address}/cases/${id}`);
    const list = officer.getByRole('table', { name: '服务费发票（明细）' });
    expect(await list.getByRole('row').count()).toBe(6);
    await officer.getByText('32,000.50 元').waitFor();
    await look(officer, 'lines of a case');
    await goTo(officer, `${portal.address}/cases/${second.case}`);
    await officer.getByText(`示例票00000003 也在案件 ${number} 填报`).waitFor();
    await officer.getByText('示例票00000009 在同一份明细的第 2、3 行重复').waitFor();
    await officer.context().close();
  });
});

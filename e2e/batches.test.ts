import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { look } from './axe.test-kit.ts';
import { ask, giveFile, type Submitted } from './cases.test-kit.ts';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
afterAll(() => expect(portal.faults).toEqual([]));
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const CLAUSE = 'gaoxin-2018-22/5-3a';
const OPINION = '经初审，材料齐全、形式合规，建议提交审查。';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Files a claim of the agency for a service of its own each, by the operations that the pages use. */
async function submitServices(matters: readonly string[]): Promise<readonly Submitted[]> {
  const page = await visitAs(portal, 'agency-broker');
  const { dossier, revision } = await ask(page, 'GET', '/parties/agency');
  const facts = { kind: 'service_agreement', agency_alliance_member: true, agreement_filed: true };
  const services = matters.map((id) => ({
    ...{ id, ...facts, filed_on: '2022-08-01', served_from: '2022-08-08', service_fee: '3万元' },
    ...{ invoice_ids: `示例发票 ${id}`, month: '2022-09', achieved_on: '2022-09-20' },
  }));
  await ask(page, 'PUT', '/parties/agency/dossier', {
    dossier: { ...dossier, records: [...dossier.records, ...services] },
    ...{ seen: revision, source: { kind: 'entered', text: '示例' } },
  });
  const open = await ask(page, 'GET', `/calls?state=open&clause=${encodeURIComponent(CLAUSE)}`);
  const file = await giveFile(page, 'agency');
  const cases: Submitted[] = [];
  for (const matter of matters) {
    const about = { call: open.calls[0].call, clause: CLAUSE, matter, files: 'agency' };
    const opened = await ask(page, 'POST', '/cases', about);
    await handIn(page, opened.case, file);
    cases.push(opened);
  }
  await page.context().close();
  return cases;
}

/** Fills in a claim and submits it: the first time with the documents of the procedure. */
async function handIn(page: Page, id: string, file: string): Promise<void> {
  const { application, seen } = await ask(page, 'GET', `/cases/${id}`);
  const files = application.fields.filter((field: Field) => field.type.is === 'files');
  const answers = {
    ...application.answers,
    ...{ 'party.credit_code': '91990000MA0000082N', undertaking: 'yes' },
    ...{ 'contact.name': '示例许诺', 'contact.phone': '0411-00001008' },
    ...{ 'payee.account': '6200000000001008', 'payee.bank': '示例银行大连高新支行' },
    'payee.bank_number': '100000001001',
    ...Object.fromEntries(files.map((field: Field) => [field.id, file])),
    'rows.m1': JSON.stringify([{ number: `示例${id}`, date: '2022-09-20', amount: '3万元' }]),
  };
  const draft = { seen: application.revision ?? 0, answers };
  const { revision } = await ask(page, 'PUT', `/cases/${id}/application`, draft);
  const first = application.submitted_on === null;
  const documents = { contract: file, undertaking: file, evidence: file };
  const doing = { seen, does: 'submit', revision, ...(first && { documents }) };
  await ask(page, 'POST', `/cases/${id}/actions`, doing);
}

type Field = { readonly id: string; readonly type: { readonly is: string } };

async function check(id: string, doing: object): Promise<void> {
  const page = await visitAs(portal, 'alliance-checker');
  const { seen } = await ask(page, 'GET', `/cases/${id}`);
  await ask(page, 'POST', `/cases/${id}/actions`, { seen, ...doing });
  await page.context().close();
}

/** Files what is chosen on the page of a batch, up to the report. */
async function file(page: Page, count: number): Promise<void> {
  await button(page, `报送 ${count} 件`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('初审意见').fill(OPINION);
  await button(page, '预览结果').click();
  await dialog.getByText(`可以办理 ${count} 件`).waitFor();
  await button(page, `报送 ${count} 件并出具报告`).click();
  await dialog.getByText('已出具初审报告').waitFor();
}

const rowOf = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number });

describe('a batch', () => {
  it('is filed by the alliance; what was returned is filed later under the same batch', async () => {
    const [one, two] = await submitServices(['批次服务一', '批次服务二']);
    if (one === undefined || two === undefined) throw new Error('two claims were submitted');
    const passed = { does: 'pass', opinion: '示例：材料合规' };
    await check(one.case, passed);
    const corrections = [{ field: 'contact.phone', what: '示例：电话打不通' }];
    await check(two.case, { does: 'return', corrections });

    const alliance = await visitAs(portal, 'alliance-reporter', '/desk', CALM);
    await alliance.getByRole('link', { name: '2022年10月批次' }).click();
    await alliance.getByRole('heading', { name: '2022年10月批次' }).waitFor();
    await rowOf(alliance, one.number).getByText('待报送').waitFor();
    expect(await rowOf(alliance, two.number).innerText()).toContain('退回补正 1 次，保留原批次');
    await look(alliance, 'a batch');

    await rowOf(alliance, one.number).getByRole('checkbox').uncheck();
    expect(await button(alliance, '报送 0 件').isDisabled()).toBe(true);
    await rowOf(alliance, one.number).getByRole('checkbox').check();
    await file(alliance, 1);
    await look(alliance, 'a batch that was filed');
    await button(alliance, '关闭').last().click();
    await rowOf(alliance, one.number).getByText('已报送').waitFor();
    expect(await rowOf(alliance, two.number).innerText()).not.toContain('初审〔2022〕');
    const reports = alliance.getByRole('region', { name: '报送记录' });
    expect(await reports.innerText()).toContain('初审〔2022〕10批-1号');

    const agency = await visitAs(portal, 'agency-broker');
    await handIn(agency, two.case, await giveFile(agency, 'agency'));
    await agency.context().close();
    await check(two.case, passed);
    await alliance.reload({ waitUntil: 'networkidle' });
    expect(await rowOf(alliance, two.number).getByRole('checkbox').isChecked()).toBe(true);
    await file(alliance, 1);
    await button(alliance, '关闭').last().click();
    await reports.getByText('补报（第 2 次）').waitFor();
    expect(await rowOf(alliance, two.number).innerText()).toContain('初审〔2022〕10批-2号');

    const [saved] = await Promise.all([
      alliance.waitForEvent('download'),
      button(alliance, /^下载\s*初审〔2022〕10批-2号/u).click(),
    ]);
    const bytes = readFileSync(await saved.path());
    const code = await reports.locator('.paper-code').last().innerText();
    await reports.locator('.paper-code').last().click();
    await alliance.getByText('本系统出具过这份文书').waitFor();
    expect(alliance.url()).toContain(`/verify?code=${code}`);
    await alliance.context().close();

    const anybody = await portal.visit(`/verify?code=${code}`, CALM);
    const pdf = { name: '初审报告.pdf', mimeType: 'application/pdf', buffer: bytes };
    await anybody.getByLabel('选择 PDF').first().setInputFiles(pdf);
    await anybody.getByText('与出具的文件完全一致').waitFor();
    await anybody.context().close();

    const reviewer = await visitAs(portal, 'department-reviewer', `/cases/${two.case}`, CALM);
    await reviewer.getByRole('region', { name: '文书', exact: true }).getByText(code).waitFor();
    await reviewer.getByRole('link', { name: '2022年10月', exact: true }).click();
    await reviewer.getByRole('heading', { name: '2022年10月批次' }).waitFor();
    expect(await button(reviewer, /^报送 \d/u).count()).toBe(0);
    await reviewer.context().close();
  });

  it('narrows the inbox, and says so where there is none', async () => {
    const [one] = await submitServices(['批次服务三']);
    const checker = await visitAs(portal, 'alliance-checker', '/inbox', CALM);
    await checker.getByRole('link', { name: one?.number ?? '' }).waitFor();
    await checker.getByLabel('批次').selectOption('2022-10');
    await checker.waitForURL(/batch=2022-10/u);
    await checker.getByRole('link', { name: '2022年10月批次' }).first().waitFor();
    await look(checker, 'an inbox narrowed to a batch');
    const { batches } = await ask(checker, 'GET', '/batches');
    await checker.goto(`${portal.address}/calls/${batches[0].call.id}/batches/2022-12`, {
      waitUntil: 'networkidle',
    });
    await checker.getByText('这个批次还没有案件。').waitFor();
    await look(checker, 'an empty batch');
    await checker.goto(`${portal.address}/calls/${batches[0].call.id}/batches/never`, {
      waitUntil: 'networkidle',
    });
    await checker.getByRole('heading', { name: '没有这个批次' }).waitFor();
    await checker.context().close();
  });
});

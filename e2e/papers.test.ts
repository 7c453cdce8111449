import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { makePdf } from '../src/attachments/attachments.test-kit.ts';
import { look } from './axe.test-kit.ts';
import { materialOf, submitCases } from './cases.test-kit.ts';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
/** A number that is none is refused. */
const isRefusal = (fault: string) => /422 .*issuePaper/u.test(fault);
afterAll(() => expect(portal.faults.filter((fault) => !isRefusal(fault))).toEqual([]));
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const papersOf = (page: Page) => page.getByRole('region', { name: '文书', exact: true });

/** Saves what a button gives. @returns its name and bytes */
async function save(page: Page, name: string | RegExp) {
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    button(page, name).first().click(),
  ]);
  return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) };
}

describe('papers of a case', () => {
  it('are issued by an officer, read by who applied, and verified by anybody with the file', async () => {
    const [submitted] = await submitCases(portal, ['文书认定']);
    const { case: id, number } = submitted ?? { case: '', number: '' };
    const officer = await visitAs(portal, 'department-reviewer', `/cases/${id}`, CALM);
    const papers = papersOf(officer);
    await papers.getByText('本案还没有可供您查看的文书').waitFor();
    await button(officer, /^出具受理通知书/u).click();
    await officer.getByRole('dialog').getByRole('button', { name: '出具', exact: true }).click();
    await papers.getByText('受理通知书已出具，可以下载。').waitFor();
    expect(await papers.innerText()).toContain(`受理〔2022〕${number.slice(5)}-2号`);
    await look(officer, 'a paper that was issued');
    await officer.context().close();

    const clerk = await visitAs(portal, 'enterprise-clerk', `/cases/${id}`, CALM);
    const numbered = `受理〔2022〕${number.slice(5)}-2号`;
    await papersOf(clerk).getByText(numbered, { exact: true }).first().waitFor();
    const file = await save(clerk, /^下载\s*受理通知书/u);
    expect(file.name).toBe(`受理通知书（${number}）.pdf`);
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const material = await save(clerk, /示例证书/u);
    expect(createHash('sha256').update(material.bytes).digest('hex')).toBe(
      createHash('sha256').update(materialOf('enterprise')).digest('hex'),
    );
    const code = await papersOf(clerk).locator('.paper-code').innerText();
    await papersOf(clerk).locator('.paper-code').click();
    await clerk.getByText('本系统出具过这份文书').waitFor();
    expect(clerk.url()).toContain(`/verify?code=${code}`);
    await clerk.context().close();

    const auditor = await visitAs(portal, 'auditor', `/cases/${id}`, CALM);
    const whole = await save(auditor, '导出审计卷宗');
    expect(whole.name).toBe(`案件审计卷宗（${number}）.zip`);
    expect(whole.bytes.subarray(0, 2).toString()).toBe('PK');
    await auditor.context().close();

    const anybody = await portal.visit(`/verify?code=${code}`, CALM);
    await anybody.getByText('本系统出具过这份文书').waitFor();
    await anybody
      .getByLabel('选择 PDF')
      .first()
      .setInputFiles({ name: file.name, mimeType: 'application/pdf', buffer: file.bytes });
    await anybody.getByText('与出具的文件完全一致').waitFor();
    await anybody.context().close();
  });

  it('ask an office only what the case cannot know, and the case keeps its scan', async () => {
    const [submitted] = await submitCases(portal, ['审批认定']);
    const id = submitted?.case ?? '';
    const reviewer = await visitAs(portal, 'department-reviewer', `/cases/${id}`, CALM);
    await button(reviewer, /^出具补贴申请报告/u).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByLabel('意见').fill('经审查，拟予支持。');
    await look(reviewer, 'what a report asks');
    await dialog.getByRole('button', { name: '出具', exact: true }).click();
    await papersOf(reviewer).getByText('补贴申请报告已出具，可以下载。').waitFor();
    await button(reviewer, '通过').click();
    await reviewer.getByLabel('意见').fill('符合条件');
    await button(reviewer, '下一步：核对').click();
    await button(reviewer, '确认通过').click();
    await reviewer.locator('.done-words').waitFor();
    await reviewer.context().close();

    const approver = await visitAs(portal, 'committee-approver', `/cases/${id}`, CALM);
    await button(approver, '批准').click();
    await approver.getByLabel('意见').fill('同意');
    await button(approver, '下一步：核对').click();
    await button(approver, '确认批准').click();
    await approver.locator('.done-words').waitFor();
    await button(approver, /^出具审批表/u).click();
    const sheet = approver.getByRole('dialog');
    await sheet.getByLabel('审批日期').fill('2022-10-09');
    await sheet.getByLabel(/^会议纪要/u).fill('示例会纪〔2022〕9号');
    const scan = { name: '审批表扫描.pdf', mimeType: 'application/pdf', buffer: makePdf() };
    await sheet.locator('input[type=file]').setInputFiles(scan);
    await sheet.getByRole('status').getByText('审批表扫描.pdf').waitFor();
    await look(approver, 'what an approval sheet asks');
    await sheet.getByRole('button', { name: '出具', exact: true }).click();
    await papersOf(approver).getByText('审批表已出具，可以下载。').waitFor();
    await approver.context().close();

    const clerk = await visitAs(portal, 'enterprise-clerk', `/cases/${id}`, CALM);
    await button(clerk, '出具申请表').click();
    await papersOf(clerk).getByText('申请表已出具，可以下载。').waitFor();
    expect(await papersOf(clerk).innerText()).not.toContain('审批表');
    await clerk.context().close();
  });

  it('is withdrawn by its office, says so to anybody, and gives way to one with a 文号', async () => {
    const [submitted] = await submitCases(portal, ['作废认定']);
    const { case: id, number } = submitted ?? { case: '', number: '' };
    const officer = await visitAs(portal, 'department-reviewer', `/cases/${id}`, CALM);
    const papers = papersOf(officer);
    const dialog = officer.getByRole('dialog');
    const issue = dialog.getByRole('button', { name: '出具', exact: true });
    await button(officer, /^出具受理通知书/u).click();
    await issue.click();
    await papers.getByText('受理通知书已出具，可以下载。').waitFor();
    const first = await papers.locator('.paper-code').first().innerText();

    await papers.getByRole('button', { name: /^作废/u }).click();
    await dialog.getByText('作废不能撤销').waitFor();
    await dialog.getByRole('button', { name: '作废', exact: true }).click();
    await dialog.getByText('请填写').waitFor();
    await look(officer, 'why a paper is withdrawn');
    await dialog.getByLabel('作废的理由').fill('示例：受理日期写错。');
    await dialog.getByRole('button', { name: '作废', exact: true }).click();
    await papers.getByText('受理通知书已作废，已通知收到它的一方。').waitFor();
    await papers.getByText('2022-10-10 由示例科技创新局 示例王磊作废').waitFor();
    const timeline = officer.getByRole('region', { name: '经过', exact: true });
    await timeline.getByText('作废文书：受理通知书').waitFor();

    await button(officer, /^重新出具受理通知书/u).click();
    await dialog.getByText(first).waitFor();
    await dialog.getByLabel('文号（可不填）').fill('受理12');
    await issue.click();
    await dialog.getByText('看不出是文号').waitFor();
    await dialog.getByLabel('文号（可不填）').fill('示例科受〔2022〕12号');
    await issue.click();
    await papers.getByText('受理通知书已出具，可以下载。').waitFor();
    await papers.getByText('示例科受〔2022〕12号').waitFor();
    await look(officer, 'a paper that was withdrawn, and the one in its place');
    await officer.context().close();

    const anybody = await portal.visit(`/verify?code=${first}`, CALM);
    await anybody.getByText('这份文书已作废，不再有效').waitFor();
    expect(await anybody.locator('main').innerText()).not.toContain('受理日期写错');
    await look(anybody, 'a paper that is void');
    await anybody.getByRole('link', { name: /^[0-9A-Z-]{14}$/u }).click();
    await anybody.getByText('本系统出具过这份文书').waitFor();
    expect(await anybody.locator('main').innerText()).toContain('示例科受〔2022〕12号');
    expect(await anybody.locator('main').innerText()).toContain(first);
    await anybody.context().close();

    const clerk = await visitAs(portal, 'enterprise-clerk', `/cases/${id}`, CALM);
    await papersOf(clerk).getByText('示例：受理日期写错。').waitFor();
    const file = await save(clerk, `下载 受理通知书 受理〔2022〕${number.slice(5)}-2号`);
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await clerk.goto(`${portal.address}/messages`);
    await clerk.getByText(`案件 ${number} 的文书已作废`).first().waitFor();
    await clerk.context().close();
  });
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { look } from './axe.test-kit.ts';
import { ask, type Submitted, submitCases } from './cases.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const PATIENT = { timeout: 10_000 };
const PHONE = { 'contact.phone': '0411-87654321' };
/** Of the demonstration's manufacturer, which has nothing in common with the enterprise. */
const STRANGER = {
  party: 'manufacturer',
  facts: { first_or_renewed: 'renewed' },
  answers: {
    ...{ ...PHONE, 'contact.name': '示例另一人', 'party.credit_code': '91990000MA00001112' },
    'payee.account': '6222020000000104',
  },
};

const mainOf = (page: Page) => page.locator('main').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const checksOf = (page: Page) => page.getByRole('region', { name: '核查与疑点' });

let claimed: Submitted | undefined;
let other: Submitted | undefined;

beforeAll(async () => {
  expect(await resetCity(portal)).toBe(200);
  [claimed] = await submitCases(portal, ['示例核查一'], { answers: PHONE });
});

describe('checks and doubts', () => {
  it('show each check with its evidence, and that there is no doubt', async () => {
    const page = await visitAs(portal, 'department-reviewer', `/cases/${claimed?.case}`, CALM);
    const checks = checksOf(page);
    await checks.getByText('8 项核查，8 项通过').waitFor();
    await checks.getByText('通过的 8 项：看了什么、从哪里').click();
    const words = await checks.innerText();
    expect(words).toContain('没有待处置的疑点');
    expect(words).toMatch(
      /通过\s*统一社会信用代码[\s\S]*91990000MA0000015Q[\s\S]*主体登记 · 2022-10-10/u,
    );
    expect(words).toMatch(/利益冲突[\s\S]*名可办理的人都不在申报、受益、收款单位任职/u);
    await look(page, 'checks without a doubt');
    await button(page, '通过').click();
    await page.getByLabel('意见').fill('示例：符合条件');
    await button(page, '下一步：核对').click();
    await button(page, '确认通过').click();
    await expect.poll(() => mainOf(page), PATIENT).toContain('已办理：通过');
    await page.context().close();
  });

  it('keep a claim from approval until somebody wrote what came of the doubt', async () => {
    [other] = await submitCases(portal, ['示例核查二'], STRANGER);
    const page = await visitAs(portal, 'committee-approver', `/cases/${claimed?.case}`, CALM);
    const checks = checksOf(page);
    await checks.getByText('1 个疑点待处置').waitFor();
    expect(await checks.innerText()).toMatch(
      new RegExp(`联系电话也在不相关的案件 ${other?.number} 使用[\\s\\S]*向双方核实由谁经办`, 'u'),
    );
    expect(await button(page, '批准').isDisabled()).toBe(true);
    const why = /还有 1 个疑点没有处置：不相关的案件用同一电话或账户（涉及 1 件案件）/u;
    expect(await mainOf(page)).toMatch(why);
    const approval = { seen: 3, does: 'approve', amount_fen: '20000000', opinion: '同意' };
    const path = `/cases/${claimed?.case}/actions`;
    await expect(ask(page, 'POST', path, approval)).rejects.toThrow(/409[\s\S]*没有处置/u);
    await look(page, 'an open doubt');

    await checks.getByRole('button', { name: '写明处置' }).focus();
    await page.keyboard.press('Enter');
    const text = page.getByLabel('核实了什么、结论是什么');
    await expect.poll(() => text.evaluate((box) => box === document.activeElement)).toBe(true);
    await button(page, '记入处置').click();
    await expect.poll(() => checks.innerText()).toContain('请填写');
    await look(page, 'the form of a disposition');
    await text.fill('示例：已电话核实，两家由同一代办人办理');
    await button(page, '记入处置').click();
    await expect.poll(() => checks.innerText(), PATIENT).toContain('已记入处置');
    expect(await checks.innerText()).toMatch(
      /没有待处置的疑点[\s\S]*已处置[\s\S]*示例：已电话核实[\s\S]*示例郑方 · 2022-10-10/u,
    );
    await look(page, 'a doubt that was disposed of');
    await expect.poll(() => button(page, '批准').isEnabled(), PATIENT).toBe(true);
    await button(page, '批准').click();
    await page.getByLabel('意见').fill('示例：同意');
    await button(page, '下一步：核对').click();
    await button(page, '确认批准').click();
    await expect.poll(() => mainOf(page), PATIENT).toMatch(/20\s*万元\s*已批准/u);
    await page.context().close();
  });

  it('refuse it in the inbox too, and begin a refusal with its grounds', async () => {
    const page = await visitAs(portal, 'department-reviewer', '/inbox', CALM);
    await page.getByLabel(`选取 ${other?.number}`).check();
    await button(page, '批量办理').click();
    await page.getByLabel('意见').fill('示例：材料齐全');
    await button(page, '预览结果').click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText(), PATIENT).toContain('可以办理 0 件，不能办理 1 件');
    expect(await dialog.innerText()).toContain('个疑点没有处置');
    await page.goto(`${portal.address}/cases/${other?.case}`);
    await button(page, '不予支持').click();
    expect(await page.getByLabel('所用数值').inputValue()).toContain(
      '不符合：属于首次认定；首次或重新认定：重新认定',
    );
    expect(await page.getByLabel('数值来源').inputValue()).not.toBe('');
    expect(await page.getByLabel('截止日').inputValue()).toBe('2022-10-25');
    await look(page, 'the form of a refusal');
    await page.context().close();
  });

  it('go with notes that offices leave for each other', async () => {
    const notesOf = (page: Page) => page.getByRole('region', { name: '办理备注' });
    const path = `/cases/${claimed?.case}`;
    const page = await visitAs(portal, 'department-reviewer', path, CALM);
    await notesOf(page).getByText('还没有备注').waitFor();
    await notesOf(page).getByRole('button', { name: '写备注' }).press('Enter');
    const text = page.getByLabel('要留给同事的话');
    await expect.poll(() => text.evaluate((box) => box === document.activeElement)).toBe(true);
    await button(page, '记入备注').click();
    await expect.poll(() => notesOf(page).innerText()).toContain('请填写');
    await look(page, 'the form of a note');
    await text.fill('示例：证书原件已在窗口核对');
    await button(page, '记入备注').click();
    await expect.poll(() => notesOf(page).locator('li').count()).toBe(1);
    await look(page, 'a note');
    const approver = await visitAs(portal, 'committee-approver', path, CALM);
    await expect.poll(() => notesOf(approver).innerText()).toMatch(/证书原件[\s\S]*示例王磊/u);
    const applicant = await visitAs(portal, 'enterprise-clerk', path, CALM);
    expect(await notesOf(applicant).count()).toBe(0);
    for (const one of [page, approver, applicant]) await one.context().close();
  });

  it('are nothing for who applies to see', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', `/cases/${claimed?.case}`, CALM);
    await page.getByRole('heading', { name: '办理程序' }).waitFor();
    expect(await checksOf(page).count()).toBe(0);
    await expect(ask(page, 'GET', `/cases/${claimed?.case}/checks`)).rejects.toThrow('403');
    await page.context().close();
  });
});

describe('a sample after approval', () => {
  it('is drawn on the page of the call by a seed that is shown, and seen by who audits', async () => {
    const page = await visitAs(portal, 'department-reviewer', undefined, CALM);
    const { call } = await ask(page, 'GET', `/cases/${claimed?.case}`);
    const path = `/calls/${call.id}?as_of=2022-10-10`;
    await page.goto(portal.address + path);
    const samples = page.getByRole('region', { name: '抽查' });
    await samples.getByText('还没有抽查过').waitFor();
    await samples.getByRole('button', { name: '抽取', exact: true }).click();
    await look(page, 'the form of a draw');
    await page.getByLabel('按件数').check();
    await page.getByLabel('比例或件数').fill('1');
    await page.getByRole('dialog').getByRole('button', { name: '抽取', exact: true }).click();
    await samples.getByText('按种子重抽：一致').waitFor();
    expect(await samples.innerText()).toMatch(
      new RegExp(
        `1 件中抽中 1 件[\\s\\S]*示例王磊[\\s\\S]*种子 [0-9a-f-]{36}[\\s\\S]*${claimed?.number}`,
        'u',
      ),
    );
    await look(page, 'a draw');
    await page.goto(`${portal.address}/desk`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /件抽查等着登记结果/u }).click();
    await expect.poll(() => mainOf(page)).toContain(claimed?.number);
    expect(await page.getByRole('link', { name: /^抽查待登记/u }).innerText()).toMatch(/1$/u);
    await look(page, 'samples to settle');
    const settle = `登记结果：${claimed?.number}`;
    await page.getByRole('link', { name: settle }).click();
    await page.getByRole('button', { name: settle }).click();
    await look(page, 'the form of an outcome');
    await page.getByLabel('查了什么、结论是什么').fill('示例：查了证书原件，与申报一致');
    await button(page, '登记结果').click();
    await expect.poll(() => samples.innerText(), PATIENT).toContain('示例：查了证书原件');
    expect(await samples.innerText()).toMatch(/未发现问题[\s\S]*示例王磊 2022-10-10/u);
    await page.goto(`${portal.address}/inbox?desk=drawn`, { waitUntil: 'networkidle' });
    await expect.poll(() => mainOf(page)).toContain('没有等着登记结果的抽查');
    await page.context().close();
    const auditor = await visitAs(portal, 'auditor', path);
    await auditor.getByText('按种子重抽：一致').waitFor();
    await auditor.context().close();
    const visitor = await portal.visit(path);
    expect(await visitor.getByRole('region', { name: '抽查' }).count()).toBe(0);
    await visitor.context().close();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('an auditor finds nothing wrong with doubts in English, wide and narrow', async () => {
    const path = `/cases/${other?.case}?lang=en`;
    const page = await visitAs(portal, 'auditor', path, { ...CALM, colorScheme });
    await page.getByRole('heading', { name: 'Checks and doubts' }).waitFor();
    await page.getByText('1 open').waitFor();
    await look(page, 'doubts as who audits sees them');
    await page.context().close();
  });
});

it('has found no fault on the way but the refusals that were meant', () => {
  const meant = /status of (403|409)/u;
  expect(portal.faults.filter((fault) => !meant.test(fault))).toEqual([]);
});

import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePdf } from '../src/attachments/attachments.test-kit.ts';
import { look } from './axe.test-kit.ts';
import { submitCases } from './cases.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { reload } from './settled.test-kit.ts';

const portal = openPortal();
const OFFICER = 'department-reviewer';
/** Of the same office, free to review as well. */
const COLLEAGUE = 'department-inquirer';
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const PATIENT = { timeout: 10_000 };

const mainOf = (page: Page) => page.locator('main').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const savedOf = (page: Page) => page.locator('.save-line').innerText();

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

describe('an application', () => {
  it('begins from a call, says all that lacks at once, is checked and handed in', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', '/cases', CALM);
    await page.getByRole('link', { name: '看可申报的通知' }).waitFor();
    await look(page, 'no applications yet');
    await page.goto(`${portal.address}/calls?as_of=2022-10-10`);
    await page
      .getByRole('link', { name: /首次认定补助的通知/u })
      .first()
      .click();
    await page.getByRole('link', { name: '在线申报' }).click();
    await page.getByText('为哪一项“认定”申报').waitFor();
    expect(await button(page, '开始填写').isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /高新技术企业/u }).check();
    await look(page, 'the beginning');
    await button(page, '开始填写').click();
    await expect.poll(() => savedOf(page), PATIENT).toContain('已自动保存');
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe(
      '示例海蓝智能装备有限公司',
    );
    expect(await mainOf(page)).toContain('认定证书或公告（示例），2021-12-03');

    await button(page, '核对并提交').click();
    const problems = page.locator('.apply-problems');
    expect(await problems.innerText()).toContain('有 9 处需要修改');
    expect(await problems.evaluate((box) => box === document.activeElement)).toBe(true);
    await look(page, 'the problems');
    await problems.getByRole('link', { name: '联行号：请填写' }).click();
    expect(
      await page.getByLabel('联行号').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.keyboard.type('102222000009');
    expect(await page.getByLabel(/^统一社会信用代码/u).inputValue()).toBe('91990000MA0000015Q');
    await page.getByLabel('联系人').fill('示例陈晨');
    await page.getByLabel('联系电话').fill('0411-12345678');
    await page.getByLabel('银行账号').fill('6222020000000000');
    await page.getByLabel('开户行').fill('示例银行');
    for (const [at, name] of ['高新技术企业证书', '营业执照', '上一年度纳税申报表'].entries()) {
      await page
        .getByLabel(`上传${name}`)
        .and(page.locator('input'))
        .setInputFiles({
          ...{ name: `${name}.pdf`, mimeType: 'application/pdf' },
          buffer: makePdf({ catalog: `/Lang (zh-${at})` }),
        });
      await page
        .getByRole('button', { name: `下载${name}.pdf` })
        .first()
        .waitFor();
    }
    await page.getByRole('checkbox', { name: /真实、完整/u }).check();
    await expect.poll(() => savedOf(page), PATIENT).toContain('已自动保存');
    await reload(page);
    expect(await page.getByLabel('开户行').inputValue()).toBe('示例银行');
    await button(page, '核对并提交').click();
    await page.getByRole('heading', { name: '核对并提交' }).waitFor();
    expect(await mainOf(page)).toContain('0411-12345678');
    await look(page, 'the check');
    await button(page, '提交申请').click();
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: '申报回执' }).waitFor();
    expect(await mainOf(page)).toMatch(
      /案件编号 2022-\d{6}[\s\S]*主管部门审查[\s\S]*示例科技创新局/u,
    );
    await look(page, 'the receipt');
    await page.getByRole('link', { name: '看案件进度' }).click();
    await expect.poll(() => mainOf(page)).toMatch(/撤回[\s\S]*提交 · 填报/u);
    await look(page, 'the case as its applicant sees it');
    await page.context().close();

    const again = await visitAs(portal, 'enterprise-clerk', '/cases/new');
    await again.locator('main').getByRole('link', { name: /^申报/u }).first().click();
    await expect.poll(() => mainOf(again)).toContain('同一事项已有在办案件 2022-');
    expect(await button(again, '开始填写').isDisabled()).toBe(true);
    await again.context().close();
  });

  it('loses nothing without a network, nor where two fill it in at once', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', '/cases/new');
    await page.locator('main').getByRole('link', { name: /^申报/u }).first().click();
    await page.getByRole('radio', { name: /高新技术企业/u }).check();
    await button(page, '开始填写').click();
    await expect.poll(() => savedOf(page), PATIENT).toContain('已自动保存');
    await page.context().setOffline(true);
    await page.getByLabel('联系人').fill('示例离线');
    await expect.poll(() => savedOf(page), PATIENT).toContain('连不上服务器');
    await page.context().setOffline(false);
    await expect.poll(() => savedOf(page), PATIENT).toContain('已自动保存');

    const other = await visitAs(portal, 'enterprise-clerk', new URL(page.url()).pathname);
    await other.getByLabel('联系人').fill('示例另一页');
    await expect.poll(() => savedOf(other), PATIENT).toContain('已自动保存');
    await other.context().close();
    await page.getByLabel('联系电话').fill('0411-12345678');
    const bar = page.locator('.apply-overtaken');
    await expect.poll(() => bar.innerText(), PATIENT).toContain('刚保存过这份申请');
    expect(await page.getByLabel('联系电话').inputValue()).toBe('0411-12345678');
    await button(page, '保留我的并保存').click();
    await expect.poll(() => savedOf(page), PATIENT).toContain('已自动保存');
    await reload(page);
    expect(await page.getByLabel('联系人').inputValue()).toBe('示例离线');
    expect(await page.getByLabel('联系电话').inputValue()).toBe('0411-12345678');
    await page.context().close();
  });
});

describe('a case', () => {
  it('is found in the inbox, returned with one list, mended, and passes on', async () => {
    const [submitted] = await submitCases(portal, ['示例认定一']);
    const officer = await visitAs(portal, OFFICER, '/desk', CALM);
    await officer.getByRole('link', { name: '打开待办' }).click();
    await officer.getByRole('link', { name: submitted?.number ?? '' }).click();
    await officer.getByRole('heading', { name: '条款怎么说' }).waitFor();
    expect(await mainOf(officer)).toMatch(/20\s*万元/u);
    expect(await mainOf(officer)).toContain('已遮盖');
    await look(officer, 'the case as an officer sees it');
    await button(officer, '退回补正').click();
    await button(officer, '下一步：核对').click();
    await expect.poll(() => officer.getByRole('dialog').innerText()).toContain('请填写');
    await officer.getByLabel('第 1 项：哪一栏').selectOption({ label: '开户行' });
    await officer.getByLabel('第 1 项：怎样补正').fill('示例：请写到支行');
    await button(officer, '再加一项').click();
    await officer.getByLabel('第 2 项：哪一栏').selectOption({ label: '营业执照' });
    await officer.getByLabel('第 2 项：怎样补正').fill('示例：缺副本');
    await look(officer, 'the form of a return');
    await button(officer, '下一步：核对').click();
    await button(officer, '确认退回补正').click();
    await expect.poll(() => mainOf(officer), PATIENT).toContain('已办理：退回补正');

    const page = await visitAs(portal, 'enterprise-clerk', '/desk', CALM);
    await page.getByRole('link', { name: '高新技术企业首次认定补助' }).first().click();
    await page.getByRole('link', { name: '补正并重新提交' }).click();
    const asked = page.getByRole('region', { name: '需要补正的内容' });
    expect(await asked.innerText()).toMatch(/开户行[\s\S]*请写到支行[\s\S]*营业执照[\s\S]*缺副本/u);
    expect(await page.getByLabel('联系电话').isVisible()).toBe(false);
    await asked.getByRole('link', { name: '开户行' }).click();
    await page.getByLabel('开户行').fill('示例银行示例新支行');
    await expect.poll(() => asked.innerText()).toContain('已改动');
    await look(page, 'the supplement');
    await button(page, '核对并提交').click();
    await button(page, '提交申请').click();
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: '申报回执' }).waitFor();
    await page.context().close();

    await reload(officer);
    const changed = officer.getByRole('region', { name: '这次改了什么' });
    expect(await changed.innerText()).toMatch(
      /已改动\s*开户行[\s\S]*未改动\s*营业执照[\s\S]*示例银行示例新支行/u,
    );
    await look(officer, 'what changed');
    await button(officer, '通过').click();
    await officer.getByLabel('意见').fill('示例：材料已补齐');
    await button(officer, '下一步：核对').click();
    await button(officer, '确认通过').click();
    await expect.poll(() => mainOf(officer), PATIENT).toContain('已办理：通过');
    expect(await officer.getByRole('region', { name: '经过' }).innerText()).toMatch(
      /通过[\s\S]*示例：材料已补齐[\s\S]*提交[\s\S]*退回补正[\s\S]*立案/u,
    );
    await officer.context().close();

    const approver = await visitAs(portal, 'committee-approver', `/cases/${submitted?.case}`, CALM);
    await button(approver, '批准').click();
    expect(await approver.getByLabel('金额').inputValue()).toBe('20');
    expect(await approver.getByRole('dialog').innerText()).toContain('贰拾万元整');
    await look(approver, 'the form of an approval');
    await approver.getByLabel('意见').fill('示例：同意');
    await button(approver, '下一步：核对').click();
    await button(approver, '确认批准').click();
    await expect.poll(() => mainOf(approver), PATIENT).toMatch(/20\s*万元\s*已批准/u);
    await approver.context().close();
  });

  it('is decided by one of two at once; the other is told who did what, and keeps what was typed', async () => {
    const [submitted] = await submitCases(portal, ['示例认定二']);
    const path = `/cases/${submitted?.case}`;
    const slow = await visitAs(portal, OFFICER, path, CALM);
    await button(slow, '通过').click();
    await slow.getByLabel('意见').fill('示例：我先看的');
    await button(slow, '下一步：核对').click();

    const fast = await visitAs(portal, COLLEAGUE, path);
    await button(fast, '退回补正').click();
    await fast.getByLabel('第 1 项：哪一栏').selectOption({ label: '营业执照' });
    await fast.getByLabel('第 1 项：怎样补正').fill('示例：换成副本');
    await button(fast, '下一步：核对').click();
    await button(fast, '确认退回补正').click();
    await expect.poll(() => mainOf(fast), PATIENT).toContain('已办理：退回补正');
    await fast.context().close();

    await button(slow, '确认通过').click();
    const dialog = slow.getByRole('dialog');
    await expect
      .poll(() => dialog.innerText(), PATIENT)
      .toMatch(/案件已有新的进展：[^\n]*退回补正/u);
    await expect.poll(() => dialog.innerText()).toContain('您填写期间案件有了进展，现在在“补正”');
    expect(await dialog.innerText()).toContain('示例：换成副本');
    expect(await dialog.innerText()).toContain('示例：我先看的');
    await look(slow, 'a case that somebody else decided');
    await button(slow, '返回修改').click();
    expect(await slow.getByLabel('意见').inputValue()).toBe('示例：我先看的');
    await slow.context().close();
  });

  it('has found no fault on the way but the refusals and the lost network', () => {
    const meant = /40[39]|422|ERR_INTERNET_DISCONNECTED|Failed to fetch/u;
    expect(portal.faults.filter((fault) => !meant.test(fault))).toEqual([]);
  });
});

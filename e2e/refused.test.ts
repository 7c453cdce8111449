import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { look } from './axe.test-kit.ts';
import { submitCases } from './cases.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const PATIENT = { timeout: 10_000 };
const GROUNDS = '示例：认定公告所载名称与申报单位不一致';

const mainOf = (page: Page) => page.locator('main').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

describe('an application', () => {
  it('is refused with its grounds, which who applied reads', async () => {
    const [submitted] = await submitCases(portal, ['示例认定一']);
    const path = `/cases/${submitted?.case}`;
    const officer = await visitAs(portal, 'department-reviewer', path, CALM);
    await button(officer, '不予支持').click();
    const dialog = officer.getByRole('dialog');
    expect(await dialog.getByLabel('依据条款').inputValue()).toContain('第十四条');
    // The rule does not refuse it: no value of the rule speaks against the claim.
    expect(await dialog.getByLabel('数值来源').inputValue()).toBe('');
    await dialog.getByLabel('数值来源').fill('示例：认定公告');
    expect(await dialog.getByLabel('截止日').inputValue()).toBe('2022-10-25');
    await dialog.getByLabel('所用数值').fill(GROUNDS);
    await look(officer, 'the form of a refusal');
    await button(officer, '下一步：核对').click();
    await button(officer, '确认不予支持').click();
    await expect.poll(() => mainOf(officer), PATIENT).toContain('已办理：不予支持');
    await officer.context().close();

    const owner = await visitAs(portal, 'enterprise-clerk', path, CALM);
    const story = owner.getByRole('region', { name: '经过' });
    await expect.poll(() => story.innerText()).toMatch(/依据条款[\s\S]*第十四条/u);
    expect(await story.innerText()).toContain(GROUNDS);
    expect(await story.innerText()).toContain('2022-10-25');
    await look(owner, 'a refused case as who applied sees it');
    await owner.context().close();
  });

  it('is withdrawn for a reason, and the same matter filed anew', async () => {
    const [submitted] = await submitCases(portal, ['示例认定二']);
    const page = await visitAs(portal, 'enterprise-clerk', `/cases/${submitted?.case}`, CALM);
    await button(page, '撤回').click();
    await page.getByLabel('理由').fill('示例：账号填错，重新申报');
    await button(page, '下一步：核对').click();
    await button(page, '确认撤回').click();
    await expect.poll(() => mainOf(page), PATIENT).toMatch(/已撤回[\s\S]*案件已办结/u);
    await look(page, 'a withdrawn case');

    await page.goto(`${portal.address}/cases/new`);
    await page.locator('main').getByRole('link', { name: /^申报/u }).first().click();
    await page.getByRole('radio', { name: '示例认定二' }).check();
    await button(page, '开始填写').click();
    await page.waitForURL('**/apply*');
    expect(await page.getByLabel('联系电话').inputValue()).toBe('0411-12345678');
    expect(await mainOf(page)).toContain(`上次申报时所填，案件 ${submitted?.number}`);
    await page.context().close();
  });

  it('has found no fault on the way', () => {
    expect(portal.faults).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { ask, type Submitted, submitCases } from './cases.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo } from './settled.test-kit.ts';

const portal = openPortal();
const OFFICER = 'department-reviewer';
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const PATIENT = { timeout: 10_000 };

let cases: readonly Submitted[] = [];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const numberOf = (at: number) => cases[at]?.number ?? '';
const rowsOf = (page: Page) => page.locator('.inbox-list tbody tr');

beforeAll(async () => {
  expect(await resetCity(portal)).toBe(200);
  cases = await submitCases(portal, ['示例认定甲', '示例认定乙', '示例认定丙']);
});

describe('the inbox', () => {
  it('is narrowed by its address, and a view of it is kept', async () => {
    const page = await visitAs(portal, OFFICER, '/inbox', { ...CALM, acceptDownloads: true });
    await expect.poll(() => rowsOf(page).count()).toBe(3);
    expect(await page.getByRole('region', { name: '各环节的工作量' }).innerText()).toMatch(
      /全部待办\s*3\s*0 件逾期/u,
    );
    await page.getByLabel('搜索').fill(numberOf(1));
    await expect.poll(() => rowsOf(page).count()).toBe(1);
    expect(page.url()).toContain(`q=`);
    await button(page, '保存为视图').click();
    await page.getByLabel('视图名称').fill('示例视图');
    await button(page, '保存').click();
    await goTo(page, `${portal.address}/inbox`);
    await expect.poll(() => rowsOf(page).count()).toBe(3);
    await button(page, '示例视图').click();
    await expect.poll(() => rowsOf(page).count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, '导出 CSV').click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(numberOf(1));
    await button(page, '删除视图“示例视图”').click();
    await page.getByLabel('搜索').fill('没有这样的单位');
    await expect.poll(() => page.locator('main').innerText()).toContain('没有符合条件的案件');
    await page.context().close();
  });

  it('is walked through by keys, which can be turned off', async () => {
    const page = await visitAs(portal, OFFICER, '/inbox', CALM);
    await expect.poll(() => rowsOf(page).count()).toBe(3);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('.bulk-bar').innerText()).toContain('已选 1 件');
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('/');
    await page.keyboard.type('jx');
    expect(await page.getByLabel('搜索').inputValue()).toBe('jx');
    await page.getByLabel('搜索').fill('');
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('使用单键快捷键').uncheck();
    await button(page, '关闭').click();
    await page.locator('main').focus();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.locator('main').focus();
    await rowsOf(page).first().getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '申请与证据' }).waitFor();
    await page.context().close();
  });

  it('decides several at once: who would be refused is seen before, and told after', async () => {
    const page = await visitAs(portal, OFFICER, '/inbox', CALM);
    await page.getByLabel('全选本页 3 件').check();
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOf(page), `inbox at ${width}`).toEqual([]);
      expect(await overflowOf(page), `inbox at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    const other = await visitAs(portal, 'department-inquirer');
    await ask(other, 'POST', `/cases/${cases[0]?.case}/actions`, {
      ...{ seen: 2, does: 'pass', opinion: '示例：先办了一件' },
    });
    await other.context().close();
    await button(page, '批量办理').click();
    await page.getByLabel('意见').fill('示例：材料齐全');
    await button(page, '预览结果').click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText(), PATIENT).toContain('可以办理 2 件，不能办理 1 件');
    expect(await dialog.innerText()).toMatch(
      new RegExp(`${numberOf(0)}[\\s\\S]*案件已有新的进展`, 'u'),
    );
    expect(await violationsOf(page)).toEqual([]);
    await button(page, '通过 2 件').click();
    await expect.poll(() => dialog.innerText(), PATIENT).toContain('已办理 2 件，没有办理 0 件');
    await button(page, '关闭').click();
    await expect.poll(() => page.locator('main').innerText()).toContain('没有等您办理的案件');
    await page.context().close();

    const approver = await visitAs(portal, 'committee-approver', '/inbox');
    await expect.poll(() => rowsOf(approver).count()).toBe(3);
    await approver.context().close();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    ['enterprise-clerk', '/cases'],
    ['enterprise-clerk', '/cases/new?lang=en'],
    ['agency-broker', '/cases/new'],
    ['committee-approver', '/inbox?lang=en'],
    ['auditor', '/cases'],
  ])('%s finds nothing wrong with %s, wide and narrow', async (post, path) => {
    const page = await visitAs(portal, post, path, { ...CALM, colorScheme });
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 800 },
    ]) {
      await page.setViewportSize(viewport);
      expect(await violationsOf(page), `${path} at ${viewport.width}`).toEqual([]);
      expect(await overflowOf(page), `${path} at ${viewport.width}`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it('finds nothing wrong with a case, as an auditor and as who approves it', async () => {
    for (const post of ['auditor', 'committee-approver']) {
      const page = await visitAs(portal, post, `/cases/${cases[0]?.case}`, {
        ...CALM,
        colorScheme,
      });
      await page.getByRole('heading', { name: '办理程序' }).waitFor();
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violationsOf(page), `${post} at ${width}`).toEqual([]);
        expect(await overflowOf(page), `${post} at ${width}`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
  });
});

it('has found no fault on the way', () => {
  expect(portal.faults).toEqual([]);
});

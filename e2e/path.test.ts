import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();

const cardOf = (page: Page, name: string) =>
  page.locator('.rung').filter({ has: page.getByRole('heading', { name, exact: true }) });

const mainOf = (page: Page) => page.locator('main').innerText();

describe('the path of growth', () => {
  it('leads from a sample to its path, to a missing fact and back', async () => {
    const page = await portal.visit('/');
    await page.getByRole('link', { name: /看看企业能长到哪里/ }).click();
    await page.getByRole('heading', { name: '成长路径', level: 1 }).waitFor();
    await page.getByRole('link', { name: /示例：刚开始填写/ }).click();
    await expect.poll(() => mainOf(page)).toContain('已到成林阶段');
    expect(await mainOf(page)).toContain('2021-12-03 起 · 有效期以证书为准');
    expect(await mainOf(page)).toContain('不作为认定或审批依据');

    const next = page.getByRole('region', { name: '下一步' });
    expect(await next.innerText()).toMatch(/最近的一级\s*新三板挂牌/u);
    await next.getByRole('link', { name: /新三板挂牌/ }).click();
    const neeq = cardOf(page, '新三板挂牌');
    expect(await neeq.innerText()).toMatch(/3 年内可能带来\s*最高\s*\d+\s*万元/u);
    expect(await neeq.innerText()).toMatch(/大政发〔2017〕52号第四十五条\s*有效/u);
    expect(await neeq.innerText()).toContain('挂牌条件由全国股转系统规定');

    const sme = cardOf(page, '科技型中小企业');
    expect(await sme.innerText()).toContain('待补充');
    await sme.getByRole('link', { name: '年度数据' }).click();
    await page.locator('.question').getByRole('button', { name: '没有此类记录' }).click();
    await page.getByRole('link', { name: '成长路径' }).click();
    await expect.poll(() => cardOf(page, '科技型中小企业').innerText()).toContain('不符合');
    expect(page.url()).toContain('as_of=2022-10-10');

    await neeq.getByRole('link', { name: '新三板挂牌补贴' }).click();
    await page.getByRole('heading', { name: '新三板挂牌补贴' }).waitFor();
    await page.context().close();
  });

  it('prints on two pages of A4 without the frame of the site', async () => {
    const page = await portal.visit('/path?sample=enterprise&as_of=2022-10-10');
    await expect.poll(() => mainOf(page)).toContain('示例海蓝智能装备有限公司');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.locator('.path-foot').isVisible()).toBe(true);
    await page.context().close();
  });

  it('opens a party of the city, and says where a party is no enterprise', async () => {
    const page = await portal.visit('/city/university');
    await page.getByRole('link', { name: '成长路径' }).click();
    await expect.poll(() => mainOf(page)).toContain('主体身份不是企业');
    expect(page.url()).toContain('as_of=2022-10-10');
    await page.context().close();
  });

  it('is fit for light and dark, desk and phone, in both languages, by keyboard', async () => {
    for (const width of [1440, 360]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const viewport = { width, height: 900 };
        const address = `/path?sample=listed&as_of=2022-10-10${width === 360 ? '&lang=en' : ''}`;
        const page = await portal.visit(address, { viewport, colorScheme });
        await page.locator('.terraces').waitFor();
        expect([width, colorScheme, await violationsOf(page)]).toEqual([width, colorScheme, []]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        const node = page.locator('.terraces a').last();
        await node.focus();
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe('#rung-domestic_listing');
        await page.context().close();
      }
    }
  });

  it('has found no fault on the way', () => {
    expect(portal.faults).toEqual([]);
  });

  it('says what failed, and tries again', async () => {
    const page = await portal.visit('/path');
    await page.route('**/rpc/findPath', (route) => route.abort());
    await page.getByRole('link', { name: /示例：一家科技企业 / }).click();
    await page.getByRole('button', { name: '再试一次' }).waitFor();
    await page.unroute('**/rpc/findPath');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => mainOf(page)).toContain('已到成林阶段');
    await page.context().close();
  });
});

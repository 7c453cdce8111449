import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo } from './settled.test-kit.ts';

const portal = openPortal();
const REVIEWER = 'department-reviewer';
const TITLE = '（示例）关于申报技术合同补助的补充通知';
const OPEN = '（示例）关于申报2022年度高新技术企业首次认定补助的通知';

const mainOf = (page: Page) => page.locator('main').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shut = (page: Page) => page.context().close();

beforeAll(async () => {
  expect(await resetCity(portal)).toBe(200);
});
afterAll(() => {
  expect(portal.faults.filter((fault) => !fault.includes('status of 4'))).toEqual([]);
});

async function check(page: Page, what: string): Promise<void> {
  expect(await violationsOf(page), what).toEqual([]);
  expect(await overflowOf(page), what).toBeLessThanOrEqual(0);
}

describe('a call for applications', () => {
  it('is written by its department, refused, mended and published; the public sees it, day by day', async () => {
    const page = await visitAs(portal, REVIEWER, '/desk');
    await page.getByRole('link', { name: '起草申报通知' }).click();
    await page.getByLabel('添加条款').fill('技术合同补助');
    await page.getByRole('button', { name: /技术合同补助（企业）/u }).click();
    await page.getByLabel('办理程序').selectOption('municipal-department');
    await page.getByRole('group', { name: '受理时间' }).getByLabel('起').fill('2022-10-12');
    await page.getByRole('group', { name: '受理时间' }).getByLabel('止').fill('2022-10-11');
    await button(page, '添加一项').click();
    await button(page, '发布').click();
    await expect.poll(() => mainOf(page)).toContain('没有办成，有 3 处要改');
    for (const wrong of ['没有写标题', '止日早于起日', '这项材料没有写名称'])
      expect(await mainOf(page)).toContain(wrong);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('edit-problems');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('edit-title');

    await page.keyboard.type(TITLE);
    await page.getByRole('group', { name: '受理时间' }).getByLabel('止').fill('2022-10-20');
    await page.getByLabel('材料名称 1').fill('技术合同登记证明');
    await expect
      .poll(() => page.getByRole('region', { name: '发布后的样子' }).innerText())
      .toMatch(/技术合同登记证明 必交[\s\S]*名额\s*未载明/u);
    await button(page, '发布').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('不能撤销，只能说明理由更正');
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const address = new URL(page.url()).pathname;
    await shut(page);

    const visitor = await portal.visit(`${address}`);
    await expect.poll(() => mainOf(visitor)).toContain('即将开放');
    for (const [day, state] of [
      ['2022-10-12', '可申报 还剩 8 天'],
      ['2022-10-20', '可申报 今天截止'],
      ['2022-10-21', '已截止'],
    ] as const) {
      await visitor.goto(`${portal.address}${address}?as_of=${day}`);
      await expect.poll(async () => (await mainOf(visitor)).replaceAll('\n', ' ')).toContain(state);
    }
    await visitor.goto(`${portal.address}/calls?view=month`);
    await visitor.getByRole('link', { name: TITLE }).waitFor();
    await button(visitor, '列表').click();
    await expect.poll(() => new URL(visitor.url()).search).not.toContain('view');
    await visitor.getByRole('heading', { name: /即将开放/u }).waitFor();
    await shut(visitor);
  });

  it('is amended for a reason; everybody sees what changed, and how it read before', async () => {
    const page = await visitAs(portal, REVIEWER, '/calls');
    await page.getByRole('link', { name: OPEN }).click();
    await page.getByRole('link', { name: '更正', exact: true }).click();
    await page.getByRole('group', { name: '受理时间' }).getByLabel('止').fill('2022-11-15');
    await button(page, '更正，立即生效').click();
    await expect.poll(() => mainOf(page)).toContain('没有办成，有 1 处要改');
    await page.getByLabel('更正理由').fill('示例：延长受理');
    await button(page, '更正，立即生效').click();
    await expect.poll(() => mainOf(page)).toContain('还剩 36 天');
    const address = new URL(page.url()).pathname;
    await shut(page);

    const visitor = await portal.visit(address);
    const words = await mainOf(visitor);
    expect(words).toContain('更正理由：示例：延长受理');
    expect(words).toContain('2022年9月26日至2022年10月31日 2022年9月26日至2022年11月15日');
    await visitor.getByRole('link', { name: '看当时的文本' }).click();
    await expect.poll(() => mainOf(visitor)).toContain('您看的是以前的文本');
    expect(await mainOf(visitor)).toMatch(/受理时间\s*2022-09-26 至 2022-10-31/u);
    await shut(visitor);
  });

  it('is found by state, words and clause, and from the guide of its clause', async () => {
    const page = await portal.visit('/policies/dalian-2017-52/14a?as_of=2022-10-10');
    await expect.poll(() => mainOf(page)).toMatch(/现在能申报吗\s*可申报/u);
    await page.getByRole('link', { name: OPEN }).click();
    await page.getByRole('heading', { level: 1, name: OPEN }).waitFor();
    await page.goto(`${portal.address}/policies/dalian-2017-52/23a?as_of=2022-11-10`);
    await page.getByRole('link', { name: '看以往的通知' }).click();
    await expect.poll(() => mainOf(page)).toContain('只看条款“技术合同补助（企业）”');
    await page.goto(`${portal.address}/calls`);
    await page.getByLabel('状态').selectOption('closed');
    await expect.poll(() => mainOf(page)).toContain('6 份');
    await page.getByLabel('搜索').fill('没有这样的通知');
    await expect.poll(() => mainOf(page)).toContain('没有符合的申报通知');
    expect(decodeURIComponent(page.url())).toContain('state=closed&q=没有这样的通知');
    await shut(page);
  });

  it('comes as a calendar file', async () => {
    const page = await portal.visit('/calls');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载日历' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('zhida-calls.ics');
    await shut(page);
  });

  it('is nothing for others to write, and an unknown one is said to be', async () => {
    const page = await visitAs(portal, 'finance-checker', '/desk/calls/new');
    await expect.poll(() => mainOf(page)).toContain('只有主管部门岗位可以起草');
    await page.goto(`${portal.address}/calls/00000000-0000-4000-8000-000000000000`);
    await expect.poll(() => mainOf(page)).toContain('没有这份申报通知');
    await shut(page);
  });
});

describe.each(['light', 'dark'] as const)('the pages of calls in %s', (colorScheme) => {
  it.each([1440, 360])('have nothing that axe is against, %s wide', async (width) => {
    const look = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' as const };
    const page = await visitAs(portal, REVIEWER, '/calls', {
      ...{ ...look, viewport: { width, height: 900 } },
    });
    await page.getByRole('link', { name: OPEN }).waitFor();
    await check(page, 'list');
    await button(page, '月历').click();
    await page.getByRole('heading', { name: /的受理时间/u }).waitFor();
    await check(page, 'month');
    await goTo(page, `${portal.address}/calls?lang=en`);
    await check(page, 'list in English');
    await page.getByRole('link', { name: /2022年10月备案联盟/u }).click();
    await page.getByText('Other ways on').first().click();
    await check(page, 'one in English');
    await goTo(page, `${portal.address}/desk?lang=zh`);
    await check(page, 'desk');
    await page.getByRole('link', { name: /（拟稿）/u }).click();
    await page.getByText('发布前还有 2 处要改').waitFor();
    await check(page, 'editor');
    await shut(page);
  });
});

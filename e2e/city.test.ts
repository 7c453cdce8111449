import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPortal } from './portal.test-kit.ts';
import { goTo } from './settled.test-kit.ts';

const portal = openPortal();
const ENTERPRISE = '示例海蓝智能装备有限公司';

const sumOf = (page: Page) => page.getByRole('region', { name: '测算结果' });
const latestOf = (page: Page) => page.getByRole('region', { name: '最近改动' });
const rowOf = (page: Page, fact: string) =>
  page.locator('.entry-fact').filter({ has: page.getByText(fact, { exact: true }) });

/** From the party's page: opens a fact in the calculator, answers it and comes as far as filing. */
async function change(page: Page, fact: string, figure: string): Promise<void> {
  await page.getByRole('link', { name: `修改${fact}` }).click();
  await page.getByRole('heading', { name: `${fact}是多少？` }).waitFor();
  await page.locator('.question').getByRole('textbox').fill(figure);
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByRole('button', { name: '存回档案' }).click();
}

async function file(page: Page, source: string): Promise<void> {
  await page.getByLabel('来源', { exact: true }).fill(source);
  await page.getByRole('button', { name: '存回', exact: true }).click();
}

describe('the demonstration city', () => {
  beforeEach(async () => {
    const address = `${portal.address}/api/demonstration/reset`;
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(address, { method: 'POST', headers, body: '{}' })).status).toBe(200);
  });

  it('is marked on every page, and opens a party with its totals and the source of each fact', async () => {
    const page = await portal.visit('/');
    await page.getByRole('link', { name: '示例城市 · 时钟 2022-10-10' }).click();
    await expect.poll(() => page.locator('.party-card').count()).toBe(12);
    expect(await page.locator('main').innerText()).toContain('2022-10-10');
    await page.getByRole('link', { name: ENTERPRISE }).click();
    await expect.poll(() => sumOf(page).innerText()).toMatch(/可算定\s*50\s*万元/u);
    expect(await sumOf(page).innerText()).toMatch(/最高不超过，待核定\s*78\s*万元/u);
    expect(await rowOf(page, '认定日').innerText()).toContain('2021年12月3日');
    const recognition = page.locator('details').filter({ hasText: '高企认定' });
    expect(await recognition.innerText()).toMatch(/认定证书或公告（示例）\s*2021-12-03/u);
    await page.context().close();
  });

  it('takes a change with its source, keeps what was said before, and undoes it', async () => {
    const page = await portal.visit('/city/enterprise');
    await change(page, '实际交易额', '400');
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toMatch(/实际交易额\s*原为\s*300万元\s*→\s*现为\s*400万元/u);
    await page.getByRole('button', { name: '存回', exact: true }).click();
    await expect.poll(() => dialog.innerText()).toContain('请写明来源');
    await file(page, '补充协议（示例）');

    await expect.poll(() => latestOf(page).innerText()).toContain('来源：补充协议（示例）');
    await expect.poll(() => sumOf(page).innerText()).toMatch(/可算定\s*60\s*万元/u);
    const price = rowOf(page, '实际交易额');
    await price.getByText('改过 1 次').click();
    expect(await price.locator('s').innerText()).toBe('300万元');
    expect(await price.innerText()).toContain('技术合同认定登记证明（示例）');

    await latestOf(page).getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => sumOf(page).innerText()).toMatch(/可算定\s*50\s*万元/u);
    await expect.poll(() => latestOf(page).innerText()).toMatch(/400万元\s*→\s*现为\s*300万元/u);
    await page.context().close();
  });

  it('says who was faster, and loses none of one’s own changes', async () => {
    const [slow, fast] = [
      await portal.visit('/city/enterprise'),
      await portal.visit('/city/enterprise'),
    ];
    await change(slow, '实际交易额', '500');
    await change(fast, '研发投入总额', '460');
    await file(fast, '任务书变更（示例）');
    await latestOf(fast).waitFor();
    await file(slow, '补充协议（示例）');
    const dialog = slow.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toContain('任务书变更（示例）');
    expect(await dialog.innerText()).toMatch(/研发投入总额\s*原为\s*450万元\s*→\s*现为\s*460万元/u);
    await slow.getByRole('button', { name: '读取新内容，保留我的改动' }).click();
    await file(slow, '补充协议（示例）');
    await latestOf(slow).waitFor();
    expect(await rowOf(slow, '研发投入总额').innerText()).toContain('460万元');
    expect(await rowOf(slow, '实际交易额').innerText()).toContain('500万元');
    for (const page of [slow, fast]) await page.context().close();
  });

  it('saves a calculation, opens it, replays it to the same words, and is reset', async () => {
    const page = await portal.visit('/city/enterprise', { acceptDownloads: true });
    await change(page, '实际交易额', '500');
    await file(page, '补充协议（示例）');
    await page.getByRole('button', { name: '保存截至 2022-10-10 的测算' }).click();
    await page.getByRole('link', { name: /截至 2022-10-10 .*目录第 1 版/u }).click();
    await page.getByRole('button', { name: '重算一遍' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('一字不差');
    await expect.poll(() => sumOf(page).innerText()).toMatch(/可算定\s*70\s*万元/u);

    await page.getByRole('link', { name: ENTERPRISE }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出沿革' }).click(),
    ]);
    const table = readFileSync(await download.path(), 'utf8');
    expect(table).toContain('实际交易额,500万元,填报,补充协议（示例）,2022-10-10');

    await page.getByRole('link', { name: '示例城市', exact: true }).first().click();
    await page.getByRole('button', { name: '重置示例城市' }).click();
    await expect
      .poll(() => page.getByRole('dialog').innerText())
      .toMatch(new RegExp(`${ENTERPRISE}\\s*1 项改动 · 1 次测算`, 'u'));
    await page.getByRole('button', { name: '重置', exact: true }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('12 家单位回到最初');
    await page.getByRole('link', { name: ENTERPRISE }).click();
    await expect.poll(() => sumOf(page).innerText()).toMatch(/可算定\s*50\s*万元/u);
    await expect.poll(() => latestOf(page).count()).toBe(0);
    await expect.poll(() => page.locator('main').innerText()).not.toContain('改过');
    const saved = page.getByRole('region', { name: '已存的测算' });
    await expect.poll(() => saved.innerText()).toContain('还没有');
    await page.context().close();
  });

  it('has found no fault on the way but the refusal of the slower one', () => {
    expect(portal.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  });
});

describe('a real city', () => {
  it('has no mark and no way to the demonstration, and says so kindly at its address', async () => {
    const page = await portal.visit('/');
    await page.route('**/rpc/getSite', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      await route.fulfill({ json: { ...body, json: { ...body.json, demonstration: null } } });
    });
    await goTo(page, `${portal.address}/city`);
    expect(await page.locator('main').innerText()).toContain('这里没有示例城市');
    expect(await page.getByRole('link', { name: /示例城市/u }).count()).toBe(0);
    await page.context().close();
  });
});

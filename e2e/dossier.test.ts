import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPortal } from './portal.test-kit.ts';
import { reload } from './settled.test-kit.ts';

const portal = openPortal();

const CHINESE_DOSSIER = `
party: { 名称: 示例基金管理人, 主体身份: 基金管理机构, 管理机构编号: M1 }
records:
  - id: 一笔投资
    kind: 股权投资
    投资额: 800万元
    投资日: 2021-06-01
    管理机构编号: M1
    被投企业: { 所在地: [大连市], 科技创新企业: 是 }
`;
const BROKEN_DOSSIER = `
party: { role: fund_manager, credit_code: 91210200MA0000000X }
records:
  - { id: e1, kind: equity_investment, amount: 八百万, invested_on: 2021-02-30, investe: {} }
`;

const sumOf = (page: Page) => page.getByRole('region', { name: '测算结果' });

async function open(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
}

describe('a dossier', () => {
  it('opens from a file in Chinese, is saved, shared without its name, and opened again', async () => {
    const page = await portal.visit('/calculator?as_of=2022-10-10', { acceptDownloads: true });
    await open(page, '示例.yaml', CHINESE_DOSSIER);
    await expect.poll(() => sumOf(page).innerText()).toMatch(/可算定\s*26\s*万元/u);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为档案' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toContain('equity_investment');
    expect(saved).toContain('示例基金管理人');

    await page.getByRole('button', { name: '分享' }).click();
    const shared = page.getByLabel('分享链接');
    await shared.waitFor();
    const link = await shared.inputValue();
    expect(link).toContain('#d=');
    expect(decodeURIComponent(link)).not.toContain('示例基金管理人');
    const other = await portal.visit(link.replace(portal.address, ''));
    await expect.poll(() => sumOf(other).innerText()).toMatch(/可算定\s*26\s*万元/u);
    expect(await other.locator('main').innerText()).not.toContain('示例基金管理人');

    const again = await portal.visit('/calculator?as_of=2022-10-10');
    await open(again, 'again.yaml', saved);
    await expect.poll(() => sumOf(again).innerText()).toMatch(/可算定\s*26\s*万元/u);
    for (const one of [page, other, again]) await one.context().close();
  });

  it('with mistakes is refused with the place of each, and nothing is lost', async () => {
    const page = await portal.visit('/calculator?as_of=2022-10-10');
    await open(page, 'broken.yaml', BROKEN_DOSSIER);
    const main = page.locator('main');
    await expect.poll(() => main.innerText()).toContain('第 4 行');
    const words = await main.innerText();
    for (const field of ['credit_code', 'amount', 'invested_on', 'investe'])
      expect(words).toContain(field);
    expect(await page.getByRole('button', { name: '开始' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the questions', () => {
  it('ask for what decides most, and each answer moves the sum; a reload loses nothing', async () => {
    const page = await portal.visit('/calculator?sample=newcomer&as_of=2022-10-10');
    const sum = sumOf(page);
    await expect.poll(() => sum.innerText()).toMatch(/可算定\s*0\s*元/u);
    const title = page.locator('#question-title');
    // What may bring more money is asked first; at most every kind is asked about once.
    for (let asked = 0; asked < 60; asked++) {
      if (/首次或重新认定/u.test(await title.innerText())) break;
      const before = await title.innerText();
      await page
        .getByRole('button', { name: /没有此类记录|没有了，已全部列出|不清楚，跳过/u })
        .first()
        .click();
      await expect.poll(() => title.innerText()).not.toBe(before);
    }
    expect(await title.innerText()).toContain('首次或重新认定');
    const answer = async () => {
      await page.locator('.question').getByText('首次认定', { exact: true }).click();
      const submit = page.getByRole('button', { name: '确定' });
      if (await submit.isVisible()) await submit.click();
      await expect.poll(() => sum.innerText()).toMatch(/可算定\s*20\s*万元/u);
    };
    await answer();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => sum.innerText()).toMatch(/可算定\s*0\s*元/u);
    await expect.poll(() => title.innerText()).toContain('首次或重新认定');
    await answer();
    await reload(page);
    await expect.poll(() => sum.innerText()).toMatch(/可算定\s*20\s*万元/u);
    await page.context().close();
  });

  it('has found no fault on the way', () => {
    expect(portal.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  });
});

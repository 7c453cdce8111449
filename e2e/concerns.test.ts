import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { reload } from './settled.test-kit.ts';

const portal = openPortal();
const PAGE = '/publication/concerns';
const POLICY = 'dalian-2017-119';
const TITLE = '大连国家自主创新示范区三年行动计划（2017-2019年）';
const CLAUSE = `/policies/${POLICY}/12?as_of=2018-10-10`;
/** The check of the whole catalogue takes its time. */
const PATIENT = { timeout: 60_000 };

const mainOf = (page: Page) => page.locator('main').innerText();
const partOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

async function passReviews(page: Page): Promise<number[]> {
  return page.evaluate(async (policy) => {
    const answers: number[] = [];
    for (const kind of ['legality', 'fair_competition']) {
      const about = { policy, kind, result: 'passed', number: '示例1号', on: '2022-08-01' };
      const headers = { 'content-type': 'application/json', 'zhida-request': crypto.randomUUID() };
      const body = JSON.stringify({ ...about, document: '意见书（示例）' });
      answers.push((await fetch('/api/reviews', { method: 'POST', headers, body })).status);
    }
    return answers;
  }, POLICY);
}

describe('the dates of a document', () => {
  it('are entered by one, published by another, and only then change results', async () => {
    const page = await visitAs(portal, 'policy-drafter', PAGE);
    expect(await passReviews(page)).toEqual([200, 200]);
    await partOf(page, '日期待补的文件')
      .getByRole('button', { name: `登记日期 ${TITLE}` })
      .click();
    await page.getByLabel('施行日').fill('2017-09-26');
    await page.getByLabel('止日').fill('2019-12-31');
    await button(page, '起草，再提交另一人').click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/依据\s*\S*/u);
    expect(new URL(page.url()).pathname).toBe(PAGE);
    await page.getByLabel('依据', { exact: true }).fill('示例：计划名称所载期间');
    await page.getByLabel('依据文件（可不填）').fill('示例〔2022〕9号');
    await button(page, '起草，再提交另一人').click();
    await page.waitForURL(/\/publication\/[0-9a-f-]{36}$/u);
    const text = page.getByRole('textbox', { name: '条款文件' });
    await text.waitFor(PATIENT);
    await expect
      .poll(() => text.inputValue())
      .toContain(
        'in force: { from: 2017-09-26, to: 2019-12-31, basis: "示例：计划名称所载期间（示例〔2022〕9号）" }',
      );
    await expect.poll(() => mainOf(page), PATIENT).toContain('没有问题');
    await button(page, '提交').click();
    await button(page, '提交，交另一人发布').click();
    await expect.poll(() => page.locator('.badge').first().innerText(), PATIENT).toBe('待发布');
    const draft = new URL(page.url()).pathname;

    const visitor = await portal.visit(CLAUSE);
    await expect.poll(() => mainOf(visitor)).toContain('有效期待核');

    const other = await visitAs(portal, 'policy-publisher', draft);
    await button(other, '发布').waitFor(PATIENT);
    await button(other, '发布').click();
    await button(other, '发布，立即生效').click();
    await expect.poll(() => other.locator('.badge').first().innerText(), PATIENT).toBe('已发布');
    await visitor.goto(portal.address + CLAUSE);
    await expect.poll(() => mainOf(visitor)).toContain('2019-12-31');
    expect(await mainOf(visitor)).not.toContain('有效期待核');
    for (const one of [page, other, visitor]) await one.context().close();
  }, 180_000);
});

describe('the page of concerns', () => {
  it('says why a clause stands in review, by which reviews it left the open part, and what ended', async () => {
    const page = await visitAs(portal, 'policy-drafter', PAGE);
    const queue = partOf(page, '合法性审核');
    await queue.getByText(/^已审核（\d+）$/u).click();
    await expect.poll(() => queue.innerText()).toMatch(/并购借壳上市补贴\s*以迁入为条件/u);
    expect(await queue.innerText()).toMatch(/合法性审核 示例法审〔2022〕8号 2022-08-15/u);
    await queue.getByRole('button', { name: '提出暂停 并购借壳上市补贴' }).click();
    await page.getByLabel('理由').fill('示例：待核对后来的规定');
    await page.getByLabel('依据').fill('示例规定第三条');
    await button(page, '提出，交另一人确认').click();
    await expect.poll(() => queue.innerText()).toMatch(/并购借壳上市补贴\s*以迁入为条件\s*待确认/u);
    expect(await partOf(page, '期限').innerText()).toContain('大政发〔2017〕52号');
    await page.context().close();
  });

  it('is read by auditors, who change nothing', async () => {
    const page = await visitAs(portal, 'auditor', PAGE);
    await expect.poll(() => mainOf(page)).toContain('日期待补的文件');
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  it('fits a phone and the dark, in both languages', async () => {
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [360, 'dark'],
    ] as const) {
      const viewport = { width, height: 800 };
      const page = await visitAs(portal, 'policy-drafter', PAGE, { viewport, colorScheme });
      await partOf(page, '期限').waitFor();
      expect(await overflowOf(page)).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      await page.evaluate(() => localStorage.setItem('zhida.lang', 'en'));
      await reload(page);
      await partOf(page, 'Documents that end').waitFor();
      expect(await overflowOf(page)).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    }
  });
});

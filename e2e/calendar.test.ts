import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { look } from './axe.test-kit.ts';
import { approveCases, ask, submitCases } from './cases.test-kit.ts';
import { letComeDay } from './clock.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const mainOf = (page: Page) => page.locator('main').innerText();
const shut = (page: Page) => page.context().close();
const months = (page: Page) => page.locator('table.cal-month');
const searchOf = (page: Page) => new URL(page.url()).searchParams;

afterAll(() => {
  expect(portal.faults).toEqual([]);
});

describe('the calendar of working days', () => {
  it('shows a year with its notice, from the foot of every page; years are chosen by key', async () => {
    const page = await portal.visit('/');
    await page.getByRole('contentinfo').getByRole('link', { name: '工作日历' }).click();
    await page.getByRole('heading', { level: 1, name: '工作日历' }).waitFor();
    await expect.poll(() => months(page).count()).toBe(12);
    expect(await mainOf(page)).toContain('2022 年有 249 个工作日');
    expect(await mainOf(page)).toContain(
      '《国务院办公厅关于2022年部分节假日安排的通知》（国办发明电〔2021〕11号）',
    );
    const october = months(page).nth(9);
    expect(await october.locator('[aria-current="date"]').innerText()).toMatch(/^10/u);
    expect(await october.locator('.is-makeup').allInnerTexts()).toEqual([
      expect.stringMatching(/^8\s*班\s*国庆节调休上班/u),
      expect.stringMatching(/^9\s*班\s*国庆节调休上班/u),
    ]);
    await page.getByRole('link', { name: '2025', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => searchOf(page).get('year')).toBe('2025');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => mainOf(page)).toContain('关于2026年部分节假日安排的通知');
    expect(await mainOf(page)).toContain('2026-12-29 起暂定');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => mainOf(page)).toContain('2027 年的放假安排没有公布');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2027未公布');
    expect(await page.getByRole('link', { name: /CSV/u }).count()).toBe(0);
    await shut(page);
  });

  it('counts seven working days after a publication, by keyboard, at an address to share', async () => {
    const page = await portal.visit('/calendar');
    await page.getByLabel('起算日（不计入）').fill('2022-09-28');
    await page.getByLabel('工作日数').fill('7');
    await page.keyboard.press('Enter');
    await expect.poll(() => mainOf(page)).toContain('2022年10月12日星期三');
    const counted = await page.locator('.cal-strip > .is-counted').allInnerTexts();
    expect(counted.map((text) => text.split('\n').slice(0, 2))).toEqual([
      ['2022-09-29 周四', '第 1 天'],
      ['2022-09-30 周五', '第 2 天'],
      ['2022-10-08 周六', '第 3 天'],
      ['2022-10-09 周日', '第 4 天'],
      ['2022-10-10 周一', '第 5 天'],
      ['2022-10-11 周二', '第 6 天'],
      ['2022-10-12 周三', '第 7 天'],
    ]);
    expect(await mainOf(page)).toContain(
      '历时 14 天，其中 7 天不计（周末 2 天，国庆节放假 5 天）；另有国庆节调休上班 2 天计入。',
    );
    const again = await portal.visit(new URL(page.url()).search.replace(/^/u, '/calendar'));
    await expect.poll(() => mainOf(again)).toContain('2022年10月12日星期三');
    expect(await again.locator('.cal-month .is-last').innerText()).toMatch(/^12/u);
    await shut(again);
    await shut(page);
  });

  it('says from where on a count into an unpublished year is provisional', async () => {
    const page = await portal.visit('/calendar?from=2026-12-25&count=10');
    await expect.poll(() => mainOf(page)).toContain('2027年1月8日星期五');
    expect(await mainOf(page)).toContain('暂定：2026-12-29 起的日子要等 2027 年的放假安排公布');
    expect(await mainOf(page)).toContain('已定的只到 2026-12-28');
    expect(await mainOf(page)).not.toContain('期满之后');
    expect(await page.locator('.cal-strip .is-counted').first().innerText()).not.toContain('暂定');
    await page.goto(`${portal.address}/calendar?year=1066&from=2022-02-30&count=-1`);
    await expect.poll(() => mainOf(page)).toContain('2022 年有 249 个工作日');
    await shut(page);
  });

  it('is saved as a calendar and as a table, and printed on one page', async () => {
    const page = await portal.visit('/calendar?year=2022&from=2022-09-28&count=7');
    const save = async (name: RegExp) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };
    const table = await save(/CSV/u);
    expect(table.name).toBe('working-days-2022.csv');
    expect(table.text.split('\r\n')).toHaveLength(367);
    expect(table.text).toContain('2022-10-08,六,是,调休上班,国庆节,,国办发明电〔2021〕11号');
    const dates = await save(/ics/u);
    expect(dates.name).toBe('working-days-2022.ics');
    expect(dates.text).toContain('DTSTART;VALUE=DATE:20221003\r\nDTEND;VALUE=DATE:20221008');
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await shut(page);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe is against in %s',
    async (colorScheme) => {
      const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' as const };
      const page = await portal.visit('/calendar?from=2026-12-20&count=20', options);
      await page.locator('.cal-strip').waitFor();
      await look(page, 'a count');
      await page.goto(`${portal.address}/calendar?lang=en&year=2027`, { waitUntil: 'networkidle' });
      await expect.poll(() => mainOf(page)).toContain('2027 is not arranged yet');
      await look(page, 'a year that is not published, in English');
      await shut(page);
    },
  );
});

describe('a term that reaches a year without a calendar', () => {
  it('is said to be provisional wherever it stands, and passes only once that is published', async () => {
    expect(await resetCity(portal)).toBe(200);
    const [first] = await submitCases(portal, ['示例认定甲']);
    if (first === undefined) throw new Error('no case');
    await letComeDay(portal, '2022-12-27', 2022);
    await approveCases(portal, [first]);

    const page = await visitAs(portal, 'department-publisher', '/inbox', CALM);
    const { seen } = await ask(page, 'GET', `/cases/${first.case}`);
    const { notice } = await ask(page, 'POST', '/notices', {
      ...{ title: '（示例）跨年公示', number: null, cases: [{ case: first.case, seen }] },
      publication: {
        ...{ on: '2022-12-27', time: '09:30', address: 'https://sample.example/notices/9.html' },
        capture: 'a'.repeat(64),
      },
    });
    await page.goto(`${portal.address}/inbox`, { waitUntil: 'networkidle' });
    await look(page, 'an inbox with a provisional term');
    await page.getByRole('link', { name: '暂定' }).click();
    await expect.poll(() => mainOf(page)).toContain('2023 年的放假安排没有公布');
    await page.goto(`${portal.address}/cases/${first.case}`, { waitUntil: 'networkidle' });
    await expect.poll(() => mainOf(page)).toContain('期限为暂定，公布后重新计算');
    await look(page, 'a case with a provisional term');
    await shut(page);
    const visitor = await portal.visit(`/notices/${notice}`, CALM);
    await expect
      .poll(() => mainOf(visitor))
      .toContain('自发布次日起公示 7 个工作日，暂定 2023-01-05 届满');
    expect(await mainOf(visitor)).toContain('暂定：该年的工作日安排尚未公布');
    await look(visitor, 'a notice with a provisional term');
    await visitor.getByRole('link', { name: '怎么数的' }).click();
    await expect.poll(() => mainOf(visitor)).toContain('2023年1月5日星期四');
    expect(await mainOf(visitor)).toContain('2022-12-29 起的日子要等 2023 年');
    await shut(visitor);

    await letComeDay(portal, '2023-02-01', 2022);
    const later = await visitAs(portal, 'department-publisher', `/notices/${notice}`, CALM);
    await expect.poll(() => mainOf(later)).toContain('第 7 天，共 7 天，暂定 2023-01-05 届满');
    expect(await mainOf(later)).not.toContain('已于');
    await later.goto(`${portal.address}/cases/${first.case}`, { waitUntil: 'networkidle' });
    await expect.poll(() => mainOf(later)).toContain('等安排公布');
    await later.goto(`${portal.address}/inbox?overdue=true`, { waitUntil: 'networkidle' });
    await expect.poll(() => mainOf(later)).toContain('没有符合');
    await shut(later);

    await letComeDay(portal, '2023-02-02');
    const settled = await portal.visit(`/notices/${notice}`, CALM);
    await expect.poll(() => mainOf(settled)).toContain('已于 2023-01-06 期满');
    await shut(settled);
  }, 120_000);
});

import { describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { reload } from './settled.test-kit.ts';

const portal = openPortal();
const PATHS = [
  '/',
  '/policies',
  '/policies/dalian-2017-52/47?as_of=2022-10-10',
  '/calls',
  '/calls?view=month',
  '/calculator',
  '/calculator?sample=enterprise&as_of=2022-10-10',
  '/calculator?sample=newcomer&as_of=2022-10-10',
  '/city',
  '/city/enterprise',
  '/city/bank?lang=en',
  '/sign-in',
  '/sign-in?lang=en',
  '/set-password#token',
  '/calendar',
  '/verify',
  '/verify?lang=en',
  '/nowhere',
  '/api/',
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 800 },
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(PATHS)(
    '%s has no axe violation and does not scroll sideways, wide and narrow',
    async (path) => {
      const page = await portal.visit(path, {
        colorScheme,
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport);
        expect(await violationsOf(page), `${path} at ${viewport.width}`).toEqual([]);
        expect(await overflowOf(page), `${path} at ${viewport.width}`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    },
  );
});

describe('on the way through the city', () => {
  it('a saved calculation and the questions in front of a page have no axe violation', async () => {
    const page = await portal.visit('/city/enterprise', {
      bypassCSP: true,
      reducedMotion: 'reduce',
      viewport: { width: 360, height: 800 },
    });
    const check = async (what: string) => {
      expect(await violationsOf(page), what).toEqual([]);
      expect(await overflowOf(page), what).toBeLessThanOrEqual(0);
    };
    await page.getByRole('button', { name: /保存截至/u }).click();
    await page.getByRole('link', { name: /目录第 1 版/u }).click();
    await page.getByRole('button', { name: '重算一遍' }).click();
    await page.getByText('一字不差').waitFor();
    await check('a saved calculation');

    await page.goto(`${portal.address}/city`);
    await page.getByRole('button', { name: '重置示例城市' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('取消');
    await check('reset');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('重置示例城市');

    await page.goto(`${portal.address}/calculator?party=enterprise&as_of=2022-10-10`);
    await page.getByRole('button', { name: /^修改本地注册/u }).click();
    await page.getByText('否', { exact: true }).last().click();
    await page.getByRole('button', { name: '存回档案' }).click();
    await page.getByRole('dialog').waitFor();
    await check('filing');
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  it('a visitor reaches the content, answers a question and opens the arithmetic', async () => {
    const page = await portal.visit('/calculator?sample=enterprise&as_of=2022-10-10');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    const summary = page.locator('summary', { hasText: '依据与算式' }).first();
    for (let presses = 0; presses < 400; presses++) {
      if (await summary.evaluate((node) => node === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    expect(await summary.locator('..').evaluate((node) => (node as HTMLDetailsElement).open)).toBe(
      true,
    );
    const outline = await summary.evaluate((node) => getComputedStyle(node).outlineStyle);
    expect(outline).not.toBe('none');
    await page.context().close();
  });
});

describe('large text', () => {
  const PATH = '/calculator?sample=enterprise&as_of=2022-10-10';

  it('stays whole at a zoom of 200 %, and on a screen of 320 px', async () => {
    const page = await portal.visit(PATH, {
      viewport: { width: 640, height: 450 },
      deviceScaleFactor: 2,
    });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('the large-text version is larger, stays whole on a phone and is remembered', async () => {
    const page = await portal.visit(PATH);
    const sizeOf = () =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const usual = await sizeOf();
    await page.getByRole('button', { name: '关怀版' }).click();
    await expect.poll(sizeOf).toBeGreaterThan(usual);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await reload(page);
    expect(await sizeOf()).toBeGreaterThan(usual);
    await page.context().close();
  });
});

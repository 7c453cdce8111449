import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo } from './settled.test-kit.ts';

const portal = openPortal();
const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 800 },
];

/** Who sees which pages. */
const PAGES = [
  ['enterprise-clerk', ['/desk', '/account', '/city/enterprise', '/desk?lang=en']],
  ['agency-broker', ['/desk']],
  ['department-reviewer', ['/desk', '/city']],
  ['policy-drafter', ['/desk']],
  ['window-clerk', ['/desk']],
  ['system-administrator', ['/desk', '/desk/organisations', '/desk/accounts?lang=en']],
  ['security-administrator', ['/desk/posts', '/city/enterprise']],
  ['audit-administrator', ['/desk', '/desk/log', '/desk/log?lang=en']],
] as const;

async function check(page: Page, what: string): Promise<void> {
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    expect(await violationsOf(page), `${what} at ${viewport.width}`).toEqual([]);
    expect(await overflowOf(page), `${what} at ${viewport.width}`).toBeLessThanOrEqual(0);
  }
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;

  it.each(PAGES)('the pages of %s have no axe violation, wide and narrow', async (post, paths) => {
    const page = await visitAs(portal, post, '/desk', options);
    for (const path of paths) {
      await goTo(page, portal.address + path);
      await check(page, path);
    }
    await page.context().close();
  });
});

describe('in front of a page', () => {
  const options = { bypassCSP: true, reducedMotion: 'reduce' } as const;

  it.each([
    ['enterprise-clerk', '/desk', '委托一家机构'],
    ['enterprise-clerk', '/desk', '撤销'],
    ['enterprise-clerk', '/desk', '委托他人代行'],
    ['enterprise-clerk', '/desk', '按邮箱邀请'],
    ['enterprise-clerk', '/desk', '移出 示例林悦'],
    ['system-administrator', '/desk/organisations', '添加单位'],
    ['system-administrator', '/desk/posts', '设立岗位'],
    ['system-administrator', '/desk/accounts', '添加账号'],
    ['security-administrator', '/desk/posts?q=复核员', '给人任职 复核员 · 示例财政金融局'],
  ])('%s on %s: %s opens with the focus in it, and Escape leads back', async (post, path, name) => {
    const page = await visitAs(portal, post, path, options);
    const opener = page.getByRole('button', { name, exact: true });
    await opener.click();
    await page.getByRole('dialog').locator('[data-focus]').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await check(page, name);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('the menu of the account is reached, opened and left by keyboard', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', '/desk', options);
    await page.getByRole('button', { name: /我的账号与岗位/u }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('工作台');
    await check(page, 'the menu');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('示例陈晨');
    await page.context().close();
  });
});

describe('the header of who is signed in', () => {
  it('stays whole on a phone in the large-text version', async () => {
    const page = await visitAs(portal, 'committee-approver', '/desk');
    await page.getByRole('button', { name: '关怀版' }).click();
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of ['/desk', '/inbox', '/desk?lang=en']) {
      await goTo(page, portal.address + path);
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it.each(['zh', 'en'])('keeps its controls apart from the date, in %s', async (lang) => {
    const page = await visitAs(portal, 'policy-drafter', `/publication?lang=${lang}`);
    const edge = (selector: string, side: 'left' | 'right') =>
      page.$eval(selector, (node, at) => node.getBoundingClientRect()[at], side);
    const last = await edge('.display-controls > :last-child', 'right');
    expect(last).toBeLessThanOrEqual(await edge('.as-of-button', 'left'));
    await page.context().close();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo, reload } from './settled.test-kit.ts';

const portal = openPortal();
const AGENCY = '示例青禾技术转移大连有限公司';
const nextYear = () => new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

async function giveMandate(): Promise<void> {
  const owner = await visitAs(portal, 'manufacturer-clerk', '/desk');
  await owner.getByRole('button', { name: '委托一家机构' }).click();
  await owner.getByLabel('科技中介机构').selectOption({ label: AGENCY });
  await owner.getByLabel('截止日期').fill(nextYear());
  await owner.getByRole('button', { name: '委托', exact: true }).click();
  await owner.getByRole('dialog').waitFor({ state: 'detached' });
  await owner.context().close();
}

describe('a message', () => {
  it('rings the bell of who is concerned, leads to the thing, and is read then', async () => {
    await giveMandate();
    const agency = await visitAs(portal, 'agency-broker', '/desk');
    const bell = agency.getByRole('link', { name: '消息，1 条未读' });
    await bell.focus();
    await agency.keyboard.press('Enter');
    const line = agency.getByRole('listitem').filter({ hasText: '代办' });
    expect(await line.innerText()).toContain(`委托 ${AGENCY} 代办`);
    await line.getByRole('link', { name: /^查看/ }).click();
    await agency.waitForURL(/\/city\/manufacturer/);
    await agency.getByRole('link', { name: '消息', exact: true }).click();
    await agency.getByRole('link', { name: '未读', exact: true }).click();
    await expect.poll(() => agency.locator('main').innerText()).toContain('没有未读消息。');
    expect(new URL(agency.url()).searchParams.get('unread')).toBe('true');
    await agency.getByRole('link', { name: '全部', exact: true }).click();
    await line.waitFor();
    await agency.context().close();
  });

  it('reaches nobody else', async () => {
    await giveMandate();
    const other = await visitAs(portal, 'department-reviewer', '/messages');
    await expect.poll(() => other.locator('main').innerText()).toContain('还没有消息。');
    await other.context().close();
  });
});

describe('how one is told', () => {
  it('is chosen in the account, and says that mail is not set up here', async () => {
    const page = await visitAs(portal, 'agency-broker', '/account');
    const part = page.getByRole('region', { name: '收信方式' });
    await expect.poll(() => part.innerText()).toContain('本站没有开通邮件');
    await part.getByLabel('每天早上八点汇总').check();
    await part.getByLabel('English').check();
    await part.getByRole('button', { name: '保存收信方式' }).click();
    await expect.poll(() => part.getByRole('status').innerText()).toContain('已保存');
    await reload(page);
    expect(await part.getByLabel('每天早上八点汇总').isChecked()).toBe(true);
    expect(await part.getByLabel('English').isChecked()).toBe(true);
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('the pages of messages in %s', (colorScheme) => {
  const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;

  it.each([
    ['agency-broker', ['/messages', '/messages?lang=en', '/account']],
    ['system-administrator', ['/messages', '/messages?lang=en']],
  ] as const)('of %s have no axe violation, wide and narrow', async (post, paths) => {
    await giveMandate();
    const page = await visitAs(portal, post, '/desk', options);
    for (const path of paths) {
      await goTo(page, portal.address + path);
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violationsOf(page), `${path} at ${width}`).toEqual([]);
        expect(await overflowOf(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    await page.context().close();
  });
});

describe('the portal', () => {
  it('wrote no fault to the console', () => {
    expect(portal.faults).toEqual([]);
  });
});

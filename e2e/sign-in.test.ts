import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo } from './settled.test-kit.ts';
import { totpOf } from './totp.test-kit.ts';

const portal = openPortal();
const EMAIL = 'lan@city.example';
const PASSWORD = 'Harbour-Light-27';

/** The administrators add an account and give it a post; its owner sets a password by the link. */
async function invite(): Promise<void> {
  const system = await visitAs(portal, 'system-administrator', '/desk/accounts');
  await system.getByRole('button', { name: '添加账号' }).click();
  await system.getByLabel('姓名').fill('示例兰心');
  await system.getByLabel('电子邮箱').fill(EMAIL);
  await system.getByRole('button', { name: '添加', exact: true }).click();
  const link = await system.locator('.invitation code').innerText();
  await system.getByRole('button', { name: '已交给本人' }).click();
  await system.getByRole('row').filter({ hasText: '示例兰心' }).waitFor();
  await system.context().close();

  const security = await visitAs(portal, 'security-administrator', '/desk/posts?q=复核员');
  await security.getByRole('button', { name: '给人任职 复核员 · 示例财政金融局' }).click();
  await security.getByLabel('账号').selectOption({ label: '示例兰心 · l***@city.example' });
  await security.getByRole('dialog').getByRole('button', { name: '给人任职' }).click();
  await security.getByRole('row').filter({ hasText: '示例兰心' }).getByText('替岗').waitFor();
  await security.context().close();

  const owner = await portal.visit(new URL(link).pathname + new URL(link).hash);
  expect(owner.url()).not.toContain('#');
  await owner.getByLabel('新密码').fill('password');
  await owner.getByRole('button', { name: '设置密码' }).click();
  await expect.poll(() => owner.locator('.field .complaint').innerText()).toContain('10');
  await owner.getByLabel('新密码').fill(PASSWORD);
  await owner.getByRole('button', { name: '设置密码' }).click();
  await owner.getByText('密码已设置，可以登录了。').waitFor();
  await owner.context().close();
}

async function enter(page: Page, password: string): Promise<void> {
  await page.getByLabel('电子邮箱').fill(EMAIL);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.locator('form').getByRole('button', { name: '登录', exact: true }).click();
}

describe('signing in by password', () => {
  it('begins by an invitation, takes a second factor, and leads back to where one was', async () => {
    await invite();
    const page = await portal.visit('/account');
    await page.waitForURL('**/sign-in*');
    await enter(page, 'Not-the-password-1');
    await expect.poll(() => page.locator('form').innerText()).toContain('邮箱或密码不对');
    await enter(page, PASSWORD);
    await page.waitForURL('**/account*');

    await page.getByRole('button', { name: '启用两步验证' }).click();
    await page.getByLabel('现在的密码').first().fill(PASSWORD);
    await page.getByRole('button', { name: '下一步' }).click();
    const key = await page.locator('.second-key code').innerText();
    await page.getByLabel('验证码（6 位数字）').fill(totpOf(key));
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText('备用码，只显示这一次').waitFor();
    const backup = await page.locator('.backup-codes code').first().innerText();
    await page.getByRole('button', { name: /我的账号与岗位/u }).click();
    await page.getByRole('button', { name: '退出登录' }).click();

    await page.getByRole('link', { name: '登录', exact: true }).click();
    await enter(page, PASSWORD);
    await page.getByRole('heading', { name: '第二步验证' }).waitFor();
    await page.getByLabel('验证码（6 位数字）').fill('000000');
    await page.locator('form').getByRole('button', { name: '登录', exact: true }).click();
    await expect.poll(() => page.locator('form').innerText()).toContain('验证码不对');
    await page.getByLabel('验证码（6 位数字）').fill(totpOf(key, 1));
    await page.locator('form').getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '示例财政金融局' }).waitFor();
    await page.context().close();

    const other = await portal.visit('/sign-in?to=%2Fpolicies');
    await enter(other, PASSWORD);
    await other.getByRole('button', { name: '手机不在身边，用备用码' }).click();
    await other.getByLabel('备用码', { exact: true }).fill(backup);
    await other.locator('form').getByRole('button', { name: '登录', exact: true }).click();
    await other.waitForURL('**/policies*');

    await goTo(other, `${portal.address}/account`);
    await other.context().clearCookies();
    await other.getByRole('link', { name: '政策库', exact: true }).click();
    await other.getByRole('link', { name: '工作台', exact: true }).click();
    await other.getByText(/登录已结束/u).waitFor();
    await other.waitForURL('**/sign-in?to=%2Fdesk*');
    await other.context().close();
  });

  it('offers the city’s own sign-in where there is one, and says why it failed', async () => {
    const page = await portal.visit();
    await page.route('**/api/auth/ways', (route) =>
      route.fulfill({ json: { oidc: { name: '示例统一身份平台' }, resetByMail: true } }),
    );
    const asked: unknown[] = [];
    await page.route('**/api/auth/sign-in/social', (route) => {
      asked.push(route.request().postDataJSON());
      return route.fulfill({ json: { url: '/sign-in?error=OIDC_CANCELLED' } });
    });
    await page.goto(`${portal.address}/sign-in?to=%2Fpolicies`);
    await page.getByRole('button', { name: '用示例统一身份平台登录' }).click();
    await page.getByText('已取消登录').waitFor();
    expect(asked).toEqual([{ callbackURL: '/policies' }]);
    await page.getByRole('button', { name: '忘记密码' }).click();
    await page.getByRole('button', { name: '发送链接' }).waitFor();
    await page.context().close();
  });

  it('says until when it is locked after too many wrong passwords', async () => {
    const page = await portal.visit('/sign-in?lang=en');
    await page.getByLabel('E-mail').fill('nobody@city.example');
    for (let attempt = 0; attempt < 5; attempt++) {
      await page.getByLabel('Password', { exact: true }).fill(`Wrong-Guess-${attempt}x`);
      await page.locator('form').getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect.poll(() => page.locator('form .complaint').allInnerTexts()).not.toEqual([]);
      await page.locator('form').getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    }
    await page.getByText(/Unlocked by \d{4}-\d{2}-\d{2} \d{2}:\d{2} at the latest/u).waitFor();
    await page.context().close();
  });
});

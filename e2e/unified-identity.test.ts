import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type OtherHouse, startOtherHouse } from '../src/identity/oidc.test-kit.ts';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo, reload } from './settled.test-kit.ts';

const NAME = '示例统一身份认证';
const PASSWORD = 'Harbour-Light-27';
const SYSTEM = 'system@city.example';
const CLAIMS = { credit_code: '91990000MA000020XD', organisation: '示例海风公司' };
const PEOPLE = [
  { sub: 'lan', name: '示例兰心', ...CLAIMS },
  { sub: 'yue', name: '示例岳明', email: 'yue@example.org', email_verified: true, ...CLAIMS },
  { sub: 'he', name: '示例何人' },
];
/** What browsers complain of: refusals in words, and the other house, which has no icon. */
const MEANT = /status of (400|404|503) /u;
const NARROW = { viewport: { width: 360, height: 800 } };

/** The other house is of another site than this one, as in a city: `localhost`, `127.0.0.1`. */
let other: OtherHouse | undefined;
const portal = openPortal(async () => {
  const port = await freePort();
  const ADDRESS = `http://127.0.0.1:${port}`;
  other = await startOtherHouse(ADDRESS, PEOPLE);
  return {
    ...{ PORT: String(port), HOST: '127.0.0.1', ADDRESS, DEMONSTRATION: 'off' },
    SECRET: 'q8Zk3vT1xW7mB5nR2cY9pL4hJ6dF0gS8',
    OIDC_URL: new URL(other.discoveryUrl).origin,
    OIDC_CLIENT: other.clientId,
    OIDC_SECRET: other.clientSecret,
    OIDC_NAME: NAME,
  };
});
afterAll(() => other?.stop());

/** Signs in at the other house and comes back. */
async function come(name: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await portal.visit('/sign-in', options);
  await page.getByRole('button', { name: `用${NAME}登录` }).click();
  await page.getByRole('link', { name }).click();
  await page.waitForURL(`${portal.address}/**`);
  return page;
}

/** The operator adds an administrator, who sets a password by the link. */
async function addAdministrator(): Promise<void> {
  const root = resolve(import.meta.dirname, '..');
  const added = ['add-administrator', 'system', '--name', '示例罗安', '--email', SYSTEM];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'src/cli/main.ts'), ...added],
    { cwd: root, env: { ...process.env, ZHIDA_HOME: portal.home, ADDRESS: portal.address } },
  );
  const link = new URL(/https?:\S+/u.exec(stdout)?.[0] ?? '');
  const page = await portal.visit(link.pathname + link.hash);
  await page.getByLabel('新密码').fill(PASSWORD);
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByText('密码已设置，可以登录了。').waitFor();
  await page.context().close();
}

describe('signing in by the unified identity', () => {
  it('opens the desk of an enterprise at the first sign-in', async () => {
    const page = await come('示例兰心');
    await page.getByRole('heading', { level: 1, name: CLAIMS.organisation }).waitFor();
    await page.getByText('工作台 · 企业').waitFor();
    await page.getByText('示例兰心 · 经办人').waitFor();
    await page.getByText('按统一身份认证授予首个岗位').waitFor();
    await page.getByText('系统 · 统一身份认证核验').first().waitFor();
    await page.getByRole('link', { name: '打开档案' }).click();
    await page.waitForURL('**/city/*');
    await page.getByRole('heading', { level: 1, name: CLAIMS.organisation }).waitFor();
    await page.context().close();
  });

  it('tells the second person whom to ask, and the first of them', async () => {
    const second = await come('示例岳明', NARROW);
    await second.getByText(`${CLAIMS.organisation}已有经办人，请由其添加您`).waitFor();
    expect([await overflowOf(second), await violationsOf(second)]).toEqual([0, []]);
    await second.context().close();

    const first = await come('示例兰心');
    await goTo(first, `${portal.address}/messages`);
    await first.locator('strong', { hasText: '有同事以统一身份认证登录：示例岳明' }).waitFor();
    await first.context().close();

    const natural = await come('示例何人');
    await natural.getByText('身份认证没有说明您代表哪个单位').waitFor();
    await natural.context().close();
  });

  it('lets the first person let the second in, who then has the desk of the enterprise', async () => {
    const second = await come('示例岳明', NARROW);
    await second.getByText(`${CLAIMS.organisation}已有经办人`).waitFor();
    const first = await come('示例兰心');
    await goTo(first, `${portal.address}/messages`);
    const subject = '有同事以统一身份认证登录：示例岳明';
    await first.getByRole('link', { name: subject }).click();
    await first.waitForURL(/\/desk[^#]*#colleagues$/u);
    const part = first.getByRole('region', { name: '同事', exact: true });
    const waiting = part.getByRole('region', { name: '等待添加的人' });
    await expect.poll(() => waiting.innerText()).toContain('y***@example.org');
    await expect.poll(() => first.evaluate(() => document.activeElement?.id)).toBe('colleagues');
    for (const viewport of [NARROW.viewport, { width: 1440, height: 900 }]) {
      await first.setViewportSize(viewport);
      expect([await overflowOf(first), await violationsOf(first)]).toEqual([0, []]);
    }
    const dialog = first.getByRole('dialog');
    await waiting.getByRole('button', { name: '谢绝 示例岳明' }).click();
    await dialog.getByRole('button', { name: '谢绝' }).click();
    await part.getByText('此前未添加或已移出的人（1）').click();
    await reload(second);
    await second.getByText(`${CLAIMS.organisation}的经办人没有添加您`).waitFor();

    await part.getByRole('button', { name: '添加 示例岳明' }).click();
    await dialog.getByText('对方将与您权限相同').waitFor();
    expect(await violationsOf(first)).toEqual([]);
    await dialog.getByRole('button', { name: '添加' }).click();
    await expect.poll(() => part.innerText()).toContain('由 示例兰心 授予');
    await reload(second);
    await second.getByRole('heading', { level: 1, name: CLAIMS.organisation }).waitFor();
    await second.getByText('示例岳明 · 经办人').waitFor();
    expect([await overflowOf(second), await violationsOf(second)]).toEqual([0, []]);
    for (const page of [first, second]) await page.context().close();
  });

  it('says what failed, on a narrow screen and in English, and leaves passwords alone', async () => {
    await addAdministrator();
    const page = await portal.visit('/sign-in?lang=en', NARROW);
    const leave = page.getByRole('button', { name: `Sign in by ${NAME}` });
    await leave.click();
    await page.getByRole('link', { name: '示例兰心' }).waitFor();
    await page.goto(`${page.url()}/nobody`);
    await page.getByText('Signing in was cancelled').waitFor();
    expect([await overflowOf(page), await violationsOf(page)]).toEqual([0, []]);

    await other?.stop();
    await leave.click();
    await page.getByText('cannot be reached just now; try later, or sign in by password').waitFor();
    await page.getByLabel('E-mail').fill(SYSTEM);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.locator('form').getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '系统运行管理' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk');
    await page.context().close();
    expect(portal.faults.filter((fault) => !MEANT.test(fault))).toEqual([]);
  });
});

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

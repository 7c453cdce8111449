import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { submitCases } from './cases.test-kit.ts';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();

async function downloaded(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出（JSON）' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe('an account of one’s own', () => {
  it('is taken away, not closed while a case would be left alone, and signed out everywhere', async () => {
    await submitCases(portal, ['示例认定']);
    const page = await visitAs(portal, 'enterprise-clerk', '/account', { acceptDownloads: true });
    const data = JSON.parse(await downloaded(page));
    expect(data).toMatchObject({ account: { id: 'demonstration-enterprise-clerk' } });
    await page.getByRole('button', { name: '注销账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('写出您的姓名，以示确认').fill('别人');
    await dialog.getByRole('button', { name: '永久注销' }).click();
    await expect.poll(() => dialog.innerText()).toContain('没有注销');
    await dialog.getByLabel('写出您的姓名，以示确认').fill(data.account.name);
    await dialog.getByRole('button', { name: '永久注销' }).click();
    await expect.poll(() => dialog.innerText()).toContain('有在办案件');
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '在所有设备上退出' }).click();
    await page.getByRole('link', { name: '登录', exact: true }).waitFor();
    await page.context().close();
  });
});

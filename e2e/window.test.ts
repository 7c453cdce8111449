import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
const PATH = '/city/enterprise';
const NAME = '示例海蓝智能装备有限公司';
const CONTACT = 'party: { contact_name: 示某某 }';

const contactOf = (page: Page) =>
  page.locator('.entry-fact').filter({ has: page.getByText('联系人', { exact: true }) });
const bar = (page: Page) => page.getByRole('region', { name: '窗口代办', exact: true });

async function attend(page: Page, basis: string): Promise<void> {
  const visitor = await portal.visit(PATH);
  const code = /[0-9A-Z]{18}/.exec(await visitor.locator('.party-is').innerText())?.[0] ?? '';
  await visitor.context().close();
  await page.getByLabel('统一社会信用代码').fill(code);
  await page.getByLabel('代办依据').fill(basis);
  await page.getByRole('button', { name: '开始代办' }).click();
  await page.waitForURL(`**${PATH}*`);
}

/** Enters what the file says, from the document that lies on the desk. */
async function enter(page: Page, source: string, document: string): Promise<void> {
  await page.getByRole('button', { name: '导入表格' }).click();
  const buffer = Buffer.from(CONTACT);
  await page
    .locator('.import-drop input[type=file]')
    .setInputFiles({ name: '窗口录入.yaml', mimeType: 'text/yaml', buffer });
  await page.getByLabel('来源', { exact: true }).fill(source);
  await page.getByText('佐证材料（可不填）').click();
  await page.getByLabel('材料名称').fill(document);
  await page.getByRole('button', { name: '全部保存' }).click();
  await page.getByText('已保存 1 项改动').waitFor();
}

async function confirm(page: Page, basis: string): Promise<void> {
  await page.getByRole('button', { name: '确认事实' }).click();
  await contactOf(page).getByRole('checkbox').check();
  await page.getByRole('button', { name: '确认所选…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('依据').fill(basis);
  await dialog.getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('已确认 1 项事实').waitFor();
}

describe('at the window', () => {
  it('a clerk enters a fact for an enterprise, an officer confirms it, and it sees who did what', async () => {
    expect(await resetCity(portal)).toBe(200);
    const clerk = await visitAs(portal, 'window-clerk', '/desk');
    await attend(clerk, '示例授权委托书 2022-2');
    await enter(clerk, '窗口当面填报（示例）', '授权委托书（示例）');
    await expect.poll(() => contactOf(clerk).innerText()).toContain('示某某');
    await clerk.getByRole('link', { name: '工作台', exact: true }).first().click();
    await clerk.waitForURL('**/desk*');
    await bar(clerk).getByRole('button', { name: '结束代办' }).click();
    await expect.poll(() => bar(clerk).count()).toBe(0);

    const officer = await visitAs(portal, 'department-reviewer', PATH);
    expect(await contactOf(officer).innerText()).not.toContain('部门确认');
    await confirm(officer, '核对授权委托书原件');

    const owner = await visitAs(portal, 'enterprise-clerk', PATH);
    await expect.poll(() => contactOf(owner).innerText()).toMatch(/示某某[\s\S]*部门确认/u);
    const history = owner.getByRole('region', { name: '操作记录', exact: true });
    const entryOf = (what: string) =>
      history.getByRole('listitem').filter({ hasText: what }).first().innerText();
    expect(await entryOf('写入档案')).toContain(`综合窗口 · 代 ${NAME} 办理`);
    expect(await entryOf('写入档案')).toContain('窗口当面填报（示例）');
    expect(await entryOf('确认事实')).toMatch(/审查员[\s\S]*核对授权委托书原件/u);
    expect(await entryOf('确认事实')).not.toContain('办理');
    for (const page of [clerk, officer, owner]) await page.context().close();
  });

  it('has found no fault on the way', () => {
    expect(portal.faults).toEqual([]);
  });
});

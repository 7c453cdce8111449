import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo, reload } from './settled.test-kit.ts';

const portal = openPortal();
const AGENCY = '示例青禾技术转移大连有限公司';
const MANUFACTURER = '示例恒岳流体装备股份有限公司';

/** Of each role: the post on its card, the name above its desk, and a part that is on it. */
const DESKS = [
  ['政策申报专员', '示例海蓝智能装备有限公司', '委托授权'],
  ['技术经纪人', AGENCY, '客户与委托'],
  ['合规审核员', '示例高新技术企业创新联盟', '本单位的一企一档'],
  ['审查员', '示例科技创新局', '待办'],
  ['评审专家', '示例滨城理工大学', '待办'],
  ['审批人', '示例高新区管理委员会', '可以查看的档案'],
  ['复核员', '示例财政金融局', '可以查看的档案'],
  ['政策起草人', '示例科技创新局', '草稿'],
  ['综合窗口', '示例政务服务中心', '开始代办'],
  ['审计监督员', '示例审计与纪检办公室', '核对日志'],
  ['系统管理员', '示例数据运行中心', '名册'],
  ['安全管理员', '示例数据运行中心', '空缺的岗位'],
  ['审计管理员', '示例数据运行中心', '最近被拒绝的操作'],
] as const;

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const regionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const nextYear = () => new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

describe('the roles of the demonstration city', () => {
  it('are each entered by one press, find their desk, and leave by the menu', async () => {
    const page = await portal.visit('/');
    for (const [title, party, part] of DESKS) {
      await page.getByRole('link', { name: '登录', exact: true }).click();
      await page
        .getByRole('button')
        .filter({ has: page.getByText(title, { exact: true }) })
        .first()
        .click();
      await heading(page, party).waitFor();
      await heading(page, part).first().waitFor();
      expect(await page.locator('.desk-head').innerText(), title).toContain(title);
      await page.getByRole('button', { name: /我的账号与岗位/u }).click();
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.getByRole('link', { name: '登录', exact: true }).waitFor();
    }
    await page.context().close();
  });
});

describe('a mandate', () => {
  it('opens the dossier to the agency while it is in force, and no longer', async () => {
    const owner = await visitAs(portal, 'manufacturer-clerk', '/desk');
    const mandates = regionOf(owner, '委托授权');
    await expect.poll(() => mandates.innerText()).toContain('还没有委托任何机构');
    const agency = await visitAs(portal, 'agency-broker', '/city/manufacturer');
    await expect.poll(() => agency.locator('main').innerText()).toContain('以当前岗位无权办理');

    await mandates.getByRole('button', { name: '委托一家机构' }).click();
    await owner.getByRole('button', { name: '委托', exact: true }).click();
    await expect.poll(() => owner.getByRole('dialog').innerText()).toContain('请填写这一项');
    await owner.getByLabel('科技中介机构').selectOption({ label: AGENCY });
    await owner.getByLabel('截止日期').fill(nextYear());
    await owner.getByRole('button', { name: '委托', exact: true }).click();
    await expect.poll(() => mandates.innerText()).toMatch(new RegExp(`${AGENCY}\\s*有效`, 'u'));

    await agency.goto(`${portal.address}/desk`);
    await agency.getByRole('link', { name: `打开档案 ${MANUFACTURER}` }).click();
    await heading(agency, MANUFACTURER).waitFor();
    await agency.getByRole('button', { name: /保存截至/u }).click();
    await expect
      .poll(() => regionOf(agency, '操作记录').innerText())
      .toContain(`代 ${MANUFACTURER} 办理`);

    await mandates.getByRole('button', { name: '撤销' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => mandates.innerText()).toContain('已撤销');
    await reload(agency);
    await expect.poll(() => agency.locator('main').innerText()).toContain('以当前岗位无权办理');
    for (const page of [owner, agency]) await page.context().close();
  });
});

describe('an attendance', () => {
  it('lets a clerk act for an enterprise at the window, in sight on every page until it ends', async () => {
    const visitor = await portal.visit('/city/enterprise');
    const code = /[0-9A-Z]{18}/.exec(await visitor.locator('.party-is').innerText())?.[0] ?? '';
    await visitor.context().close();
    const page = await visitAs(portal, 'window-clerk', '/desk');
    await page.getByLabel('统一社会信用代码').fill('123');
    await page.getByLabel('代办依据').fill('示例授权委托书 2022-1');
    await page.getByRole('button', { name: '开始代办' }).click();
    await expect.poll(() => page.locator('.complaint:not(:empty)').count()).toBeGreaterThan(0);
    await page.getByLabel('统一社会信用代码').fill(code);
    await page.getByRole('button', { name: '开始代办' }).click();
    await page.waitForURL('**/city/enterprise*');
    const bar = regionOf(page, '窗口代办');
    expect(await bar.innerText()).toContain('正在为 示例海蓝智能装备有限公司 代办');
    await page.getByRole('link', { name: '政策库', exact: true }).click();
    await heading(page, '政策库').waitFor();
    await bar.getByRole('button', { name: '结束代办' }).click();
    await expect.poll(() => bar.count()).toBe(0);
    await goTo(page, `${portal.address}/city/enterprise`);
    await expect.poll(() => page.locator('main').innerText()).toContain('以当前岗位无权办理');
    await page.context().close();
  });
});

describe('a delegation', () => {
  async function delegate(holder: Page): Promise<void> {
    await holder.getByRole('button', { name: '委托他人代行' }).click();
    await holder.getByLabel('委托给哪位同事').selectOption({ label: '示例韩冰' });
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await holder.getByLabel('截止日期').fill(until);
    await holder.getByLabel('事由').fill('示例出差');
    await holder.getByRole('button', { name: '委托', exact: true }).click();
    await holder.getByText('委托给 示例韩冰').waitFor();
  }

  it('lets another act in the post, says so where their own may not, and is taken back', async () => {
    const holder = await visitAs(portal, 'department-reviewer', '/desk');
    await delegate(holder);

    const other = await visitAs(portal, 'policy-drafter', '/city/enterprise');
    await other.getByText('您的“审查员 · 示例科技创新局”岗位可以办理。').waitFor();
    await other.getByRole('button', { name: '切换岗位' }).click();
    const head = () => other.locator('.desk-head').innerText();
    await expect.poll(head).toContain('委托代行');
    await other.goto(`${portal.address}/city/enterprise`);
    await heading(other, '示例海蓝智能装备有限公司').waitFor();
    expect(await other.getByRole('link', { name: '打开测算，修改档案' }).count()).toBe(0);

    await holder.getByRole('button', { name: '撤回' }).click();
    await holder.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => holder.locator('main').innerText()).toContain('没有委托。');
    await other.goto(`${portal.address}/desk`);
    await other.getByText('没有委托。').waitFor();
    await expect.poll(head).toContain('政策起草人');

    await delegate(holder);
    await other.reload();
    await other.getByRole('button', { name: '谢绝' }).click();
    await other.getByRole('dialog').getByRole('button', { name: '谢绝' }).click();
    await other.getByText('没有委托。').waitFor();
    await holder.reload();
    await holder.getByText('没有委托。').waitFor();
    for (const page of [holder, other]) await page.context().close();
  });
});

describe('a colleague', () => {
  it('is invited by e-mail with a link shown once, and let go again', async () => {
    const page = await visitAs(portal, 'manufacturer-clerk', '/desk');
    const part = regionOf(page, '同事');
    await part.getByText('目前只有您一人').waitFor();
    await part.getByRole('button', { name: '按邮箱邀请' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('示例新同事');
    await dialog.getByLabel('电子邮箱').fill('finance-checker@demonstration.invalid');
    await dialog.getByRole('button', { name: '邀请' }).click();
    await dialog.getByText('此人任有与此互斥的岗位').waitFor();
    await dialog.getByLabel('电子邮箱').fill('colleague@example.com');
    await dialog.getByRole('button', { name: '邀请' }).click();
    await expect.poll(() => dialog.locator('code').innerText()).toMatch(/\/set-password#\S{20}/u);
    await dialog.getByRole('button', { name: '已交给本人' }).click();
    await expect.poll(() => part.innerText()).toMatch(/示例新同事\s*尚未设置密码/u);
    await part.getByRole('button', { name: '再次邀请 示例新同事' }).click();
    await dialog.getByRole('button', { name: '再次邀请' }).click();
    await dialog.locator('code').waitFor();
    await page.keyboard.press('Escape');
    await part.getByRole('button', { name: '移出 示例新同事' }).click();
    await dialog.getByRole('button', { name: '移出' }).click();
    await part.getByText('目前只有您一人').waitFor();
    await part.getByRole('button', { name: '移出 示例周航' }).click();
    await dialog.getByRole('button', { name: '移出' }).click();
    await dialog.getByText('您是本单位最后一名任职者').waitFor();
    await page.context().close();
  });
});

describe('the audit log', () => {
  it('is filtered by the address, checked from end to end, and exported', async () => {
    const page = await visitAs(portal, 'audit-administrator', '/desk/log', {
      acceptDownloads: true,
    });
    await page.getByRole('link', { name: '示例冯鉴' }).first().click();
    await page.waitForURL(/account=/u);
    await expect
      .poll(() => page.getByLabel('账号').inputValue())
      .toBe('demonstration-audit-administrator');
    await page.getByRole('link', { name: '清除筛选' }).click();
    await page.locator('main').getByRole('link', { name: '登录', exact: true }).first().click();
    await page.waitForURL(/operation=signIn\.signed_in/u);
    await page.getByRole('link', { name: '清除筛选' }).click();
    await page.getByRole('button', { name: '核对一遍' }).click();
    await page.getByText(/完好：\d+ 条全部相符/u).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const table = readFileSync(await download.path(), 'utf8');
    expect(table).toContain('重置示例城市');
    expect(table).toContain('示例冯鉴');
    await page.goto(`${portal.address}/desk/log?refused=yes&operation=nothing`);
    await expect.poll(() => page.locator('main').innerText()).toContain('没有符合条件的记录');
    await page.context().close();
  });
});

describe('a post that was lost', () => {
  it('does nothing under another, says so, and is given up', async () => {
    const page = await visitAs(portal, 'agency-broker', '/account');
    const chosen = () => page.evaluate(() => sessionStorage.getItem('zhida.post'));
    await page.evaluate(() => sessionStorage.setItem('zhida.post', 'lost'));
    const telling = regionOf(page, '收信方式');
    await telling.getByRole('button', { name: '保存收信方式' }).click();
    await expect.poll(() => telling.innerText()).toContain('您今天不在所选的岗位上，没有办理');
    expect(await chosen()).toBeNull();
    await telling.getByRole('button', { name: '保存收信方式' }).click();
    await telling.getByText('已保存，').waitFor();
    await page.context().close();
  });
});

describe('on the way', () => {
  it('no fault was found but refusals that were meant', () => {
    const meant = /status of (403|404|400|422)/;
    expect(portal.faults.filter((fault) => !meant.test(fault))).toEqual([]);
  });
});

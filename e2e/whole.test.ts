import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../src/attachments/attachments.test-kit.ts';
import { letComeDay } from './clock.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { goTo, reload } from './settled.test-kit.ts';

const portal = openPortal();
const PATIENT = { timeout: 15_000 };
const CLIENT = '示例海蓝智能装备有限公司';
const TITLE = '（示例）2022年10月备案联盟服务补贴公示';
const REASON = '示例：服务成果的日期与合同不一致';

const mainOf = (page: Page) => page.locator('main').innerText();
const button = (of: Page | Locator, name: string) => of.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const regionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const says = (page: Page, words: string | RegExp) =>
  expect.poll(() => mainOf(page), PATIENT).toMatch(words);

let files = 0;
/** A document of its own each time, as somebody picks it from their disk. */
function documentOf(name: string) {
  files += 1;
  const buffer = makePdf({ catalog: `/Lang (zh-${files})` });
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer };
}

/** Somebody comes to the site and signs in, in a browser of their own. */
async function come(title: string): Promise<Page> {
  const page = await portal.visit('/');
  await link(page, '登录').click();
  await page
    .getByRole('button')
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
    .click();
  await page.waitForURL('**/desk');
  return page;
}

const toDesk = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: '工作台' }).click();

/** From one's desk to a case that waits there. */
async function openFromInbox(page: Page, number: string): Promise<void> {
  await toDesk(page);
  await page.getByRole('link', { name: '打开待办' }).click();
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: number }).waitFor();
}

/** Does one thing in the case before one: what it needs is filled in, looked over, confirmed. */
async function act(
  page: Page,
  title: string,
  fill: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  await button(regionOf(page, '办理'), title).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await button(dialog, '下一步：核对').click();
  await button(dialog, `确认${title}`).click();
  await says(page, `已办理：${title}`);
}

const opine = (words: string) => (dialog: Locator) => dialog.getByLabel('意见').fill(words);
/** Picks the document that goes with an action, and waits until it is there. */
async function attach(dialog: Locator, name: string): Promise<void> {
  await dialog.locator('input[type="file"]').first().setInputFiles(documentOf(name));
  const digest = dialog.locator('input[name^="document."]');
  await expect.poll(() => digest.inputValue(), PATIENT).toMatch(/^[0-9a-f]{64}$/u);
}

describe('a claim for a service of the alliance', { timeout: 300_000 }, () => {
  it('goes from the agency that files it to the money, each step by who is to take it', async () => {
    const agency = await come('技术经纪人');
    const client = agency.locator('li').filter({ hasText: CLIENT });
    await client.getByRole('link', { name: '在线申报' }).first().click();
    const line = agency.getByRole('listitem').filter({ hasText: '三段式：再奖企业' }).last();
    await line.getByRole('link', { name: '申报' }).click();
    await says(agency, /档案里还没有“中介服务合同”/u);
    await agency.getByRole('link', { name: '去补充档案' }).click();
    await agency.getByRole('heading', { name: /中介为联盟会员/u }).waitFor();
    await button(agency, '是').click();
    await agency.getByRole('heading', { name: /合同已备案/u }).waitFor();
    await button(agency, '是').click();
    await button(agency, '存回档案').click();
    await agency.getByLabel('来源', { exact: true }).fill('示例服务合同 2022-09');
    await agency.getByLabel('同意测算读取并写回这份档案').check();
    await button(agency, '存回').click();
    await agency.waitForURL('**/cases/new*');
    await agency.getByRole('radio', { name: /中介服务合同/u }).check();
    await agency.getByRole('radio', { name: CLIENT }).last().check();
    await button(agency, '开始填写').click();
    await agency.waitForURL('**/apply*');
    await fillIn(agency);
    const number = await submit(agency);

    const alliance = await come('合规审核员');
    await openFromInbox(alliance, number);
    await act(alliance, '退回补正', async (dialog) => {
      await dialog.getByLabel('第 1 项：哪一栏').selectOption({ label: '开户行' });
      await dialog.getByLabel('第 1 项：怎样补正').fill('示例：请写到支行');
      await button(dialog, '再加一项').click();
      await dialog.getByLabel('第 2 项：哪一栏').selectOption({ label: '服务成果证明' });
      await dialog.getByLabel('第 2 项：怎样补正').fill('示例：缺委托方签收的一页');
    });

    await toDesk(agency);
    const own = agency.getByRole('listitem').filter({ hasText: number });
    await own.getByRole('link').first().click();
    await agency.getByRole('link', { name: '补正并重新提交' }).click();
    const asked = regionOf(agency, '需要补正的内容');
    await expect.poll(() => asked.innerText()).toMatch(/开户行[\s\S]*服务成果证明/u);
    expect(await agency.getByLabel('联系电话').isVisible()).toBe(false);
    await agency.getByLabel('开户行').fill('示例银行示例支行');
    await upload(agency, '服务成果证明');
    await expect.poll(() => asked.innerText()).not.toContain('未改动');
    expect(await submit(agency)).toBe(number);

    await openFromInbox(alliance, number);
    const changed = regionOf(alliance, '这次改了什么');
    await expect.poll(() => changed.innerText()).toMatch(/开户行[\s\S]*服务成果证明/u);
    expect(await changed.innerText()).not.toContain('联系电话');
    await act(alliance, '通过', opine('示例：材料已补齐，合规'));
    await act(alliance, '通过', async (dialog) => {
      await opine('示例：建议支持')(dialog);
      await button(dialog, '下一步：核对').click();
      await expect.poll(() => dialog.innerText()).toContain('请填写');
      await attach(dialog, '初审报告');
    });

    const reviewer = await come('审查员');
    await openFromInbox(reviewer, number);
    await act(reviewer, '通过', async (dialog) => {
      await opine('示例：同意联盟意见')(dialog);
      await attach(dialog, '补贴申请报告');
    });

    const committee = await come('审批人');
    await openFromInbox(committee, number);
    await act(committee, '批准', async (dialog) => {
      await dialog.getByLabel('金额').fill('2');
      await opine('示例：核定2万元')(dialog);
    });
    await says(committee, /2\s*万元\s*已批准/u);

    const publisher = await come('公示经办');
    await openFromInbox(publisher, number);
    await link(publisher, '发布公示').click();
    await publish(publisher);

    const visitor = await portal.visit('/');
    await link(visitor, '公示').click();
    await visitor.getByRole('link', { name: TITLE }).click();
    await visitor.getByRole('link', { name: /^对第 1 笔/u }).click();
    await visitor.getByLabel('异议的理由').fill(REASON);
    await visitor.getByLabel('您的姓名').fill('示例李四');
    await visitor.getByLabel('您的电话').fill('13900005678');
    await button(visitor, '提交异议').click();
    await visitor.getByRole('heading', { name: '异议已收到' }).waitFor();
    await visitor.getByRole('link', { name: '查看状态' }).click();
    await says(visitor, /核查结果\s*核查中/u);

    const inquirer = await come('异议核查员');
    await openFromInbox(inquirer, number);
    await expect.poll(() => regionOf(inquirer, '异议').innerText()).toContain(REASON);
    await act(inquirer, '异议不成立', opine('示例：与成果签收单核对一致'));
    await reload(visitor);
    await says(visitor, /异议不成立[\s\S]*公示中/u);

    await letComeDay(portal, '2022-10-20');
    await goTo(publisher, `${portal.address}/notices`);
    await publisher.getByRole('link', { name: TITLE }).click();
    const end = regionOf(publisher, '期满办结');
    await end.locator('input[type="file"]').setInputFiles(documentOf('致财政局的函'));
    await expect.poll(() => end.innerText(), PATIENT).toContain('致财政局的函.pdf');
    await button(end, '办结 1 笔').click();
    await says(publisher, '已办结 1 笔');

    const checker = await come('复核员');
    await openFromInbox(checker, number);
    await act(checker, '复核通过', opine('示例：指标充足，同意拨付'));
    const payer = await come('拨付员');
    await openFromInbox(payer, number);
    await act(payer, '拨付', async (dialog) => {
      expect(await dialog.getByLabel('金额').inputValue()).toBe('2');
    });
    await says(payer, /已拨付/u);

    const owner = await come('政策申报专员');
    await owner.getByRole('link', { name: '全部申请' }).click();
    await owner.getByRole('link', { name: number }).click();
    await says(owner, /已拨付[\s\S]*2\s*万元/u);
    await says(owner, REASON);
    expect(await mainOf(owner)).not.toContain('李四');
  });

  it('has found no fault on the way', () => {
    expect(portal.faults).toEqual([]);
  });
});

/** Fills in what the dossier does not know. */
async function fillIn(page: Page): Promise<void> {
  const isMember = page.getByRole('group', { name: '联盟会员', exact: true });
  await isMember.getByRole('radio', { name: '是' }).check();
  await page.getByLabel('取得成果日').fill('2022-09-20');
  await page.getByLabel('联系人').fill('示例许诺');
  await page.getByLabel('联系电话').fill('0411-12345678');
  await page.getByLabel('银行账号').fill('6222020000000000');
  await page.getByLabel('开户行').fill('示例银行');
  await page.getByLabel('联行号').fill('102222000009');
  const line = { 票据号码: '示例票00001001', 开票日期: '2022-09-20', 金额: '30000' };
  for (const [column, value] of Object.entries(line))
    await page.getByRole('textbox', { name: `第 1 行 ${column}`, exact: true }).fill(value);
  for (const name of ['服务费发票', '服务成果证明']) await upload(page, name);
  await page.getByRole('checkbox', { name: /真实、完整/u }).check();
}

async function upload(page: Page, name: string): Promise<void> {
  const field = page.getByRole('group', { name, exact: true });
  const chosen = field.getByRole('button', { name: /^下载/u });
  const count = await chosen.count();
  await field.locator('input[type="file"]').setInputFiles(documentOf(name));
  await expect.poll(() => chosen.count(), PATIENT).toBeGreaterThan(count);
}

/** Looks over what was filled in, adds the documents that the procedure wants, and submits it. */
async function submit(page: Page): Promise<string> {
  await button(page, '核对并提交').click();
  await page.getByRole('heading', { name: '核对并提交' }).waitFor();
  for (const name of ['服务合同', '承诺书', '其他证明']) {
    const field = page.getByRole('group', { name, exact: true });
    if (
      (await field.count()) > 0 &&
      (await field.getByRole('button', { name: /^下载/u }).count()) === 0
    )
      await upload(page, name);
  }
  await button(page, '提交申请').click();
  await button(page.getByRole('dialog'), '提交').click();
  await page.getByRole('heading', { name: '申报回执' }).waitFor();
  return /2022-\d{6}/u.exec(await mainOf(page))?.[0] ?? '';
}

/** Publishes the case from which one came, with the record of its publication on the website. */
async function publish(page: Page): Promise<void> {
  await says(page, '已选 1 件，合计 2万元');
  await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
  await page.getByLabel('时刻').fill('09:30');
  await page.getByLabel('官网上的网址').fill('https://sample.example/notices/10.html');
  await page.locator('input[type="file"]').setInputFiles(documentOf('公示网页'));
  await expect.poll(() => page.getByLabel('网页截取文件').inputValue()).not.toBe('');
  await button(page, '预览').click();
  await button(page, '发布这份公示').click();
  await button(page.getByRole('dialog'), '发布这份公示').click();
  await page.waitForURL(/\/notices\/[0-9a-f-]{36}/u);
}

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { approveCases, type Submitted, submitCases } from './cases.test-kit.ts';
import { letComeDay } from './clock.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
const CALM = { bypassCSP: true, reducedMotion: 'reduce' } as const;
const PATIENT = { timeout: 10_000 };
const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 800 },
];
const TITLE = '（示例）首次认定补助拟支持名单公示';
const PUBLISHER = 'department-publisher';

const mainOf = (page: Page) => page.locator('main').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lineOf = (page: Page, line: number) => page.getByRole('row').nth(line);
const downloaded = async (page: Page, link: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
};

/** Nothing against the page as it stands: wide and narrow, light and dark. */
async function look(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of SIZES) {
      const where = `${what}, ${colorScheme} at ${viewport.width}`;
      await page.setViewportSize(viewport);
      expect(await violationsOf(page), where).toEqual([]);
      expect(await overflowOf(page), where).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Sends an objection with the form that is open, and gives its receipt number. */
async function sendObjection(page: Page, reason: string): Promise<string> {
  await page.getByLabel('异议的理由').fill(reason);
  await page.getByLabel('您的姓名').fill('示例李四');
  await page.getByLabel('您的电话').fill('139 0000 5678');
  await button(page, '提交异议').click();
  await page.getByRole('heading', { name: '异议已收到' }).waitFor();
  return page.locator('.receipt-number').innerText();
}

/** Somebody of the inquiry decides about the open objection of the case before them. */
async function settle(page: Page, how: string, opinion: string): Promise<void> {
  await button(page, how).click();
  await page.getByLabel('意见').fill(opinion);
  await button(page, '下一步：核对').click();
  await button(page, `确认${how}`).click();
  await expect.poll(() => mainOf(page), PATIENT).toContain(`已办理：${how}`);
}

describe('a public notice', () => {
  let cases: readonly Submitted[];
  let address = '';
  let receipt = '';
  beforeAll(async () => {
    expect(await resetCity(portal)).toBe(200);
    cases = await submitCases(portal, ['示例认定甲', '示例认定乙', '示例认定丙']);
    await approveCases(portal, cases);
  }, 60_000);
  const numberOf = (place: number) => cases[place]?.number ?? '';

  it('is made from a case that waits: chosen, previewed, published', async () => {
    const visitor = await portal.visit('/notices', CALM);
    expect(await mainOf(visitor)).toContain('还没有公示');
    await look(visitor, 'no notices yet');
    await visitor.context().close();

    const page = await visitAs(portal, PUBLISHER, '/desk', CALM);
    expect(await mainOf(page)).toContain('3 件案件等着公示');
    await page.goto(`${portal.address}/cases/${cases[0]?.case}`);
    await page.getByRole('link', { name: '发布公示', exact: true }).click();
    const first = page.getByRole('checkbox', { name: numberOf(0) });
    await first.waitFor();
    expect(await first.isChecked()).toBe(true);
    expect(await page.getByLabel('官网发布日期').inputValue()).toBe('2022-10-10');
    await first.uncheck();
    expect(await mainOf(page)).toContain('先在上面选好案件');
    await button(page, '全选可发布的').click();
    expect(await mainOf(page)).toContain('已选 3 件，合计 60万元');
    await button(page, '预览').click();
    await expect.poll(() => mainOf(page)).toContain('请填写');
    await look(page, 'the form of a notice');

    await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
    await page.getByLabel('文号').fill('示例科公〔2022〕3号');
    await page.getByLabel('时刻').fill('09:30');
    await page.getByLabel('官网上的网址').fill('https://sample.example/notices/3.html');
    await page.locator('input[type="file"]').setInputFiles({
      name: '公示.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('示例'),
    });
    await expect
      .poll(() => page.getByLabel('网页截取文件').inputValue())
      .toMatch(/^[0-9a-f]{64}$/u);
    await button(page, '预览').click();
    const preview = page.getByRole('region', { name: '大家将看到的样子' });
    await expect
      .poll(() => preview.innerText(), PATIENT)
      .toMatch(/自发布次日起公示 7 个工作日，2022-10-19 届满/u);
    expect(await preview.getByRole('link', { name: /提出异议/u }).count()).toBe(0);
    await look(page, 'the preview');
    await button(page, '发布这份公示').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('3 件同时发布');
    await dialog.getByRole('button', { name: '发布这份公示' }).click();
    await page.waitForURL(/\/notices\/[0-9a-f-]{36}$/u);
    address = new URL(page.url()).pathname;
    await expect.poll(() => mainOf(page)).toMatch(/期满办结[\s\S]*现在还没有/u);
    await look(page, 'the notice as its office sees it');
    await page.context().close();
  });

  it('is seen by everybody, and anybody objects to a line, which stops', async () => {
    const page = await portal.visit('/', CALM);
    await page.getByRole('link', { name: '公示', exact: true }).click();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    await expect.poll(() => mainOf(page)).toContain('0411-00000031');
    await look(page, 'the notice as a visitor sees it');
    await page.getByRole('link', { name: /^对第 2 笔/u }).click();
    await button(page, '提交异议').click();
    await expect.poll(() => mainOf(page)).toContain('请填写');
    await look(page, 'the form of an objection');
    receipt = await sendObjection(page, '示例：证书所载日期与申报的不一致');
    expect(receipt).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/u);
    await look(page, 'the receipt');
    await page.getByRole('link', { name: '回到这份公示' }).click();
    await expect.poll(() => lineOf(page, 2).innerText()).toContain('异议核查中（本笔暂停）');
    for (const line of [1, 3]) expect(await lineOf(page, line).innerText()).toContain('公示中');
    await look(page, 'the notice with a line that stopped');
    await page.goto(`${portal.address}/notices`);
    await page.getByRole('link', { name: TITLE }).waitFor();
    await look(page, 'the list of notices');
    await page.context().close();
  });

  it('tells who has the receipt number how the objection stands', async () => {
    const page = await portal.visit('/notices', CALM);
    await page.getByRole('link', { name: '查询异议' }).click();
    await page.getByLabel('受理编号').fill('ABC-DEF-GH1');
    await button(page, '查询').click();
    await expect.poll(() => mainOf(page)).toContain('请核对有无抄错');
    await look(page, 'a wrong receipt number');
    await page.getByLabel('受理编号').fill(receipt.toLowerCase().replaceAll('-', ' '));
    await button(page, '查询').click();
    await expect.poll(() => mainOf(page)).toMatch(/核查结果\s*核查中/u);
    await look(page, 'an objection');
    await page.context().close();
  });

  it('shows who applies what is objected and not by whom, and who inquires whom to ask', async () => {
    const own = await visitAs(portal, 'enterprise-clerk', `/cases/${cases[1]?.case}`, CALM);
    expect(await mainOf(own)).toContain('示例：证书所载日期与申报的不一致');
    expect(await mainOf(own)).not.toMatch(/李四|139/u);
    await own.context().close();

    const page = await visitAs(portal, 'department-inquirer', '/inbox', CALM);
    await page.getByRole('link', { name: numberOf(1) }).click();
    const part = page.getByRole('region', { name: '异议' });
    await expect.poll(() => part.innerText()).toContain('139****5678');
    await button(page, '查看联系方式').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('查看的理由').fill('示例：电话核实证书日期');
    await dialog.getByRole('button', { name: '查看联系方式' }).click();
    await expect.poll(() => part.innerText()).toContain('示例李四 13900005678');
    await look(page, 'a case with an objection');
    await settle(page, '异议不成立', '示例：已核对公告原件，日期一致');
    await page.context().close();

    const visitor = await portal.visit(`/objections/${receipt}`, CALM);
    expect(await mainOf(visitor)).toMatch(/2022-10-10 核查：异议不成立[\s\S]*公示中/u);
    await visitor.context().close();
  });

  it('is corrected where an objection holds, and the claim is published anew', async () => {
    const visitor = await portal.visit(`${address}/lines/3`, CALM);
    const second = await sendObjection(visitor, '示例：企业名称写错了');
    const page = await visitAs(portal, 'department-inquirer', `/cases/${cases[2]?.case}`, CALM);
    await settle(page, '异议成立，金额与对象不变', '示例：名称已更正');
    await page.context().close();
    await visitor.goto(`${portal.address}/objections/${second}`);
    await expect.poll(() => mainOf(visitor)).toMatch(/异议成立，更正后重新公示[\s\S]*已更正/u);
    await visitor.goto(portal.address + address);
    await expect.poll(() => lineOf(visitor, 3).innerText()).toContain('已更正');
    expect(await visitor.getByRole('link', { name: /^对第 3 笔/u }).count()).toBe(0);
    await visitor.goto(`${portal.address}${address}/lines/3`);
    await expect.poll(() => mainOf(visitor)).toContain('这一笔现在不收异议');
    await look(visitor, 'a line that takes no objections');
    await visitor.context().close();
  });

  it('is passed on once its time is over, line by line, and stays to be read', async () => {
    const visitor = await portal.visit(`${address}/lines/1`, CALM);
    await sendObjection(visitor, '示例：到期仍在核查的一笔');
    await letComeDay(portal, '2022-10-20');
    const page = await visitAs(portal, PUBLISHER, address, CALM);
    await look(page, 'the notice once its time is over');
    await button(page, '办结 1 笔').click();
    await expect.poll(() => mainOf(page), PATIENT).toContain('已办结 1 笔，0 笔没有办');
    await look(page, 'the notice once it was passed on');
    await page.goto(`${portal.address}/cases/${cases[1]?.case}`);
    await expect.poll(() => mainOf(page)).toContain('财政复核');
    await page.context().close();

    await visitor.goto(portal.address + address);
    const words = [/异议核查中/u, /期满无异议[\s\S]*2022-10-20 转入下一环节/u, /已更正/u];
    for (const [place, said] of words.entries())
      await expect.poll(() => lineOf(visitor, place + 1).innerText()).toMatch(said);
    expect(await mainOf(visitor)).toContain('已于 2022-10-19 期满');
    await visitor.goto(`${portal.address}/notices?q=首次认定`);
    await visitor.getByRole('heading', { name: /^已期满/u }).waitFor();
    const csv = await downloaded(visitor, '数据（CSV）');
    expect(csv.name).toBe('notices.csv');
    expect(csv.text.startsWith('\uFEFF')).toBe(true);
    expect(csv.text).toContain(`${TITLE},示例科公〔2022〕3号`);
    const json = JSON.parse((await downloaded(visitor, '数据（JSON）')).text);
    expect(json).toMatchObject({ notices: [{ title: TITLE, lines: 3 }] });
    const feed = await visitor.getByRole('link', { name: '订阅（Atom）' }).getAttribute('href');
    const atom = await (await fetch(portal.address + feed)).text();
    expect(atom).toContain(`<title>${TITLE}`);
    expect(csv.text + JSON.stringify(json) + atom).not.toMatch(/李四|13900005678/u);
    await visitor.context().close();
  });

  it('has found no fault on the way but the number that was wrong', () => {
    expect(portal.faults.filter((fault) => !/40[04]|422/u.test(fault))).toEqual([]);
  });
});

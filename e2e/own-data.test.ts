import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { submitCases } from './cases.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { reload } from './settled.test-kit.ts';

const portal = openPortal();
const PATH = '/city/enterprise';
const NAME = '示例海蓝智能装备有限公司';
const CONTACT = 'party: { contact_name: 示某某, contact_phone: "13800001234" }';
const SHEETS = {
  主体: [
    ['项目', '填写'],
    ['联系人', '示某某'],
  ],
  认定: [
    ['认定名称', '认定日'],
    ['高新技术企业', '2022-01-05'],
    ['高新技术企业', '2021-13-03'],
    ['高新企业业', '2020-06-01'],
  ],
};

const factOf = (page: Page, fact: string) =>
  page.locator('.entry-fact').filter({ has: page.getByText(fact, { exact: true }) });
const regionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const words = (page: Page) => page.locator('main').innerText();

function workbookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

/** Opens the panel and gives it a file, as far as the preview. */
async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const opener = page.getByRole('button', { name: '导入表格' });
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page
    .locator('.import-drop input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.locator('.import-read').waitFor();
}

async function importText(page: Page, text: string): Promise<void> {
  await choose(page, '示例.yaml', text);
  await page.getByRole('button', { name: '全部保存' }).click();
  await page.getByText(/已保存 \d+ 项改动/u).waitFor();
}

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path());
}

async function close(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().close();
}

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

describe('an import', () => {
  it('shows what is wrong cell by cell, keeps the sound part, and takes the mended rows', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', PATH, { acceptDownloads: true });
    await choose(page, '示例.xlsx', workbookOf(SHEETS));
    const panel = regionOf(page, '导入档案表格');
    const mistakes = regionOf(page, '2 处问题');
    expect(await mistakes.getByRole('rowheader').allInnerTexts()).toEqual(['认定 B3', '认定 A4']);
    expect(await panel.innerText()).toContain('2022年1月5日');

    await panel.getByRole('button', { name: '只保存无误的部分' }).click();
    await expect.poll(() => panel.innerText()).toContain('请填写这一项');
    const book = read(await downloaded(page, '下载有误的行'));
    await panel.getByText('已下载').waitFor();
    await panel.getByLabel(/我知道有误的部分不会保存/u).check();
    await panel.getByRole('button', { name: '只保存无误的部分' }).click();
    await panel.getByText('已保存 4 项改动').waitFor();
    await expect.poll(() => factOf(page, '联系人').innerText()).toContain('示某某');

    const sheet = book.Sheets.认定 ?? {};
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(rows[0]).toEqual(['认定名称', '认定日', '编号', '问题（导入时不读）']);
    expect(rows[1]?.[3]).toMatch(/应为/u);
    utils.sheet_add_aoa(sheet, [['高新技术企业', '2021-12-13']], { origin: 'A2' });
    utils.sheet_add_aoa(sheet, [['高新技术企业', '2020-06-01']], { origin: 'A3' });
    await choose(page, '改好.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(await panel.innerText()).toContain('新增 6 项，改动 0 项');
    expect(await mistakes.count()).toBe(0);
    await panel.getByRole('button', { name: '全部保存' }).click();
    await panel.getByText('已保存 6 项改动').waitFor();
    for (const day of ['2022年1月5日', '2021年12月13日', '2020年6月1日'])
      await expect.poll(() => words(page)).toContain(day);
    expect(await words(page)).toContain('改好.xlsx');
    await close(page);
  });

  it('says what is no dossier, and keeps nothing of it', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', PATH);
    await choose(page, '别的.txt', 'x');
    const panel = regionOf(page, '导入档案表格');
    expect(await panel.innerText()).toContain('不认识这种文件');
    expect(await panel.innerText()).toContain('没有要保存的改动');
    expect(await panel.getByRole('button', { name: '全部保存' }).count()).toBe(0);
    await close(page);
  });
});

describe('a confirmed fact', () => {
  it('is marked, and where the party changes it through the calculator both are shown', async () => {
    const owner = await visitAs(portal, 'enterprise-clerk', PATH);
    await importText(owner, CONTACT);
    const office = await visitAs(portal, 'department-reviewer', PATH);
    await office.getByRole('button', { name: '确认事实' }).click();
    await factOf(office, '联系人').getByRole('checkbox').check();
    await office.getByRole('button', { name: '确认所选…' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('依据').fill('核对授权委托书原件');
    await dialog.getByText('佐证材料（可不填）').click();
    await dialog.getByLabel('文号或编号（可不填）').fill('示例-1');
    await dialog.getByRole('button', { name: '确认', exact: true }).click();
    await expect.poll(() => dialog.innerText()).toContain('请填写这一项');
    await dialog.getByLabel('材料名称').fill('授权委托书（示例）');
    await dialog.getByLabel('有效期至（可不填）').fill('2023-12-31');
    await dialog.getByRole('button', { name: '确认', exact: true }).click();
    await office.getByText('已确认 1 项事实').waitFor();
    await expect.poll(() => factOf(office, '联系人').innerText()).toContain('部门确认');
    expect(await words(office)).toContain('授权委托书（示例） · 示例-1 · 有效期至 2023-12-31');

    await reload(owner);
    await owner.getByRole('link', { name: '修改联系人' }).click();
    await owner.getByRole('heading', { name: '联系人是什么？' }).waitFor();
    await expect
      .poll(() => owner.locator('.known').innerText())
      .toMatch(/部门确认 核对授权委托书原件/u);
    await owner.locator('.question').getByRole('textbox').fill('示新人');
    await owner.getByRole('button', { name: '确定' }).click();
    await owner.getByRole('button', { name: '存回档案' }).click();
    await owner.getByLabel('来源', { exact: true }).fill('更换经办人（示例）');
    await owner.getByRole('button', { name: '存回', exact: true }).click();
    await expect.poll(() => owner.getByRole('dialog').innerText()).toContain('请填写这一项');
    await owner.getByLabel('同意测算读取并写回这份档案').check();
    await owner.getByRole('button', { name: '存回', exact: true }).click();
    await owner.waitForURL(`**${PATH}*`);
    const contact = factOf(owner, '联系人');
    await expect.poll(() => contact.innerText()).toContain('与部门确认的不同');
    expect(await contact.innerText()).toMatch(/确认为\s*示某某[\s\S]*改为\s*示新人/u);

    const consents = regionOf(owner, '同意记录');
    await expect.poll(() => consents.innerText()).toMatch(/有效\s*示例陈晨 · .* 同意/u);
    await consents.getByRole('button', { name: '撤回' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => consents.innerText()).toMatch(/已撤回[\s\S]*示例陈晨 · .* 撤回/u);
    await close(owner, office);
  });

  it('gets its evidence from the party as well, without losing the mark', async () => {
    const owner = await visitAs(portal, 'enterprise-clerk', PATH);
    await owner.getByRole('button', { name: '补充佐证' }).click();
    await factOf(owner, '名称').getByRole('checkbox').check();
    await owner.getByRole('button', { name: '填写佐证…' }).click();
    await owner.getByLabel('材料名称').fill('营业执照（示例）');
    await owner.getByRole('button', { name: '记入', exact: true }).click();
    await owner.getByText('已为 1 项事实记入佐证').waitFor();
    await expect.poll(() => words(owner)).toMatch(/佐证 营业执照（示例）/u);
    await close(owner);
  });
});

describe('personal data', () => {
  it('is masked for an auditor, shown once for a reason, and the enterprise sees who looked', async () => {
    const owner = await visitAs(portal, 'enterprise-clerk', PATH);
    await importText(owner, CONTACT);
    const auditor = await visitAs(portal, 'auditor', '/desk');
    await auditor.getByLabel('按名称或信用代码查找').fill('海蓝');
    await auditor.getByRole('link', { name: NAME }).click();
    await expect.poll(() => factOf(auditor, '联系人').innerText()).toContain('示**');
    expect(await words(auditor)).not.toContain('13800001234');
    await auditor.getByRole('button', { name: '查看联系电话' }).click();
    const dialog = auditor.getByRole('dialog');
    await dialog.getByLabel('理由').fill('看看');
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await expect.poll(() => dialog.innerText()).toContain('理由至少五个字');
    await dialog.getByLabel('理由').fill('核对申报联系方式');
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await expect.poll(() => dialog.innerText()).toContain('13800001234');
    await dialog.getByRole('button', { name: '看完了，关闭' }).click();
    expect(await words(auditor)).not.toContain('13800001234');

    await reload(owner);
    const history = regionOf(owner, '操作记录');
    await expect.poll(() => history.innerText()).toContain('理由：核对申报联系方式');
    expect(await history.innerText()).toContain('查看个人信息');
    await close(owner, auditor);
  });

  it('is exported with all the rest, and erased for good by the name of the party', async () => {
    const [submitted] = await submitCases(portal, ['示例认定']);
    const number = submitted?.number ?? '';
    const page = await visitAs(portal, 'enterprise-clerk', PATH, { acceptDownloads: true });
    await importText(page, CONTACT);
    const all = JSON.parse((await downloaded(page, '导出全部（JSON）')).toString('utf8'));
    expect(all).toMatchObject({ dossier: { party: { contact_name: '示某某' } } });
    const book = read(await downloaded(page, '导出全部（XLSX）'));
    expect(book.SheetNames).toEqual(expect.arrayContaining(['主体', '陈述沿革', '操作记录']));
    expect(utils.sheet_to_csv(book.Sheets.主体 ?? {})).toContain('联系人,示某某');

    await page.getByRole('button', { name: '删除个人信息' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('联系电话');
    await dialog.getByText('行政决定的记录，予以保留').waitFor();
    await dialog.getByRole('link', { name: number }).waitFor();
    await dialog.getByLabel('写出本单位名称，以示确认').fill('别家');
    await dialog.getByRole('button', { name: '永久删除' }).click();
    await expect.poll(() => dialog.innerText()).toContain('没有删除');
    await dialog.getByLabel('写出本单位名称，以示确认').fill(NAME);
    await dialog.getByRole('button', { name: '永久删除' }).click();
    await page.getByText('已删除 2 处个人信息').waitFor();
    await expect.poll(() => factOf(page, '联系人').innerText()).toContain('个人信息已删除');
    expect(await regionOf(page, '最近改动').innerText()).toContain('删除了 2 项事实中的个人信息');
    expect(await words(page)).not.toContain('示某某');
    await page.getByRole('link', { name: number }).waitFor();
    await close(page);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;

  async function check(page: Page, what: string): Promise<void> {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOf(page), `${what} at ${width}`).toEqual([]);
      expect(await overflowOf(page), `${what} at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  it('import, picking, confirming, unmasking and erasing are within reach of everybody', async () => {
    const owner = await visitAs(portal, 'enterprise-clerk', PATH, options);
    await choose(owner, '示例.xlsx', workbookOf(SHEETS));
    await owner.getByText('佐证材料（可不填）').click();
    await check(owner, 'the preview of an import');
    await importText(owner, CONTACT);
    await owner.getByRole('button', { name: '删除个人信息' }).click();
    await owner.getByRole('dialog').waitFor();
    await check(owner, 'erasing');
    await owner.keyboard.press('Escape');

    const office = await visitAs(portal, 'department-reviewer', `${PATH}?lang=en`, options);
    await office.getByRole('button', { name: 'Confirm facts' }).focus();
    await office.keyboard.press('Enter');
    await office.getByRole('button', { name: 'All', exact: true }).click();
    await check(office, 'picking');
    await office.getByRole('button', { name: 'Confirm them…' }).click();
    await check(office, 'confirming');
    await office.keyboard.press('Escape');
    await expect.poll(() => office.getByRole('dialog').count()).toBe(0);
    await office.getByRole('button', { name: 'Cancel' }).click();
    await office.getByRole('button', { name: 'Show Contact', exact: true }).click();
    await check(office, 'unmasking');
    await close(owner, office);
  });
});

describe('on the way', () => {
  it('no fault was found but refusals that were meant', () => {
    const meant = /status of (400|422)/;
    expect(portal.faults.filter((fault) => !meant.test(fault))).toEqual([]);
  });
});

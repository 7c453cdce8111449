import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeDocx, makePdf, makePng } from '../src/attachments/attachments.test-kit.ts';
import { overflowOf, violationsOf } from './axe.test-kit.ts';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';
import { reload } from './settled.test-kit.ts';

const portal = openPortal();
const PATH = '/city/enterprise';

const walletOf = (page: Page, name = '材料库') => page.getByRole('region', { name, exact: true });
const lineOf = (page: Page, name: string) =>
  walletOf(page).locator('.wallet-line').filter({ hasText: name });
const uploadOf = (page: Page, name: string) =>
  page.locator('.upload-line').filter({ hasText: name });

type Given = { readonly name: string; readonly content: Buffer };

async function give(page: Page, ...files: readonly Given[]): Promise<void> {
  await page.locator('.upload-drop input[type=file]').setInputFiles(
    files.map(({ name, content }) => ({
      ...{ name, buffer: content },
      mimeType: 'application/octet-stream',
    })),
  );
}

async function downloaded(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

describe('the evidence wallet', () => {
  it('refuses a file with how to mend it, takes the mended one, and keeps what is said of it', async () => {
    const pdf = makePdf();
    const page = await visitAs(portal, 'enterprise-clerk', PATH, { acceptDownloads: true });
    await give(
      page,
      { name: '执照.pdf', content: Buffer.from('MZ\x90\0 a program') },
      { name: '扫描.png', content: makePng().subarray(0, 60) },
      { name: '过大.pdf', content: Buffer.alloc(20_000_001) },
    );
    const refused = uploadOf(page, '执照.pdf').getByRole('alert');
    await expect.poll(() => refused.innerText()).toContain('可执行程序，不能上传');
    expect(await refused.innerText()).toContain('可上传 PDF、OFD');
    const cut = uploadOf(page, '扫描.png').getByRole('alert');
    await expect.poll(() => cut.innerText()).toMatch(/不完整或已损坏[\s\S]*另存后再上传/u);
    expect(await uploadOf(page, '过大.pdf').innerText()).toContain('文件超过 20 MB');
    expect(await walletOf(page).locator('.wallet-line').count()).toBe(0);
    for (const name of ['执照.pdf', '扫描.png', '过大.pdf'])
      await page.getByRole('button', { name: `移去${name}这一行` }).click();

    await give(page, { name: '执照.pdf', content: pdf }, { name: '现场.png', content: makePng() });
    await lineOf(page, '现场.png').waitFor();
    expect(await uploadOf(page, '现场.png').count()).toBe(0);
    const line = lineOf(page, '执照.pdf');
    await expect.poll(() => line.innerText()).toMatch(/PDF[\s\S]*示例陈晨 .* 上传/u);
    expect(await line.innerText()).toContain('还没有说明');

    await line.getByRole('button', { name: '说明执照.pdf是什么' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保存说明' }).click();
    await expect.poll(() => dialog.innerText()).toContain('请填写这一项');
    await dialog.getByLabel('材料名称').fill('营业执照（示例）');
    await dialog.getByLabel('出具单位（可不填）').fill('示例市场监管局');
    await dialog.getByLabel('出具日期（可不填）').fill('2022-05-01');
    await dialog.getByLabel('有效期至（可不填）').fill('2022-04-01');
    await dialog.getByRole('button', { name: '保存说明' }).click();
    await expect.poll(() => dialog.innerText()).toContain('有效期早于出具日期');
    await dialog.getByLabel('有效期至（可不填）').fill('2022-09-30');
    await dialog.getByRole('button', { name: '保存说明' }).click();
    const described = lineOf(page, '营业执照（示例）');
    await expect.poll(() => described.innerText()).toContain('2022-09-30 已过期');
    expect(await described.innerText()).toContain('示例市场监管局 · 2022-05-01 出具 · 执照.pdf');

    const saved = await downloaded(page, '下载营业执照（示例）');
    expect(saved).toEqual({ name: '执照.pdf', content: pdf });

    const office = await visitAs(portal, 'department-reviewer', PATH, { acceptDownloads: true });
    expect(await lineOf(office, '营业执照（示例）').getByRole('button').allInnerTexts()).toEqual([
      '下载',
    ]);
    expect(await office.locator('.upload-drop').count()).toBe(0);
    expect((await downloaded(office, '下载营业执照（示例）')).content).toEqual(pdf);
    await office.getByRole('button', { name: '预览现场.png' }).click();
    const picture = office.getByRole('dialog').getByRole('img', { name: '现场.png' });
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(4);

    await page.getByRole('button', { name: '删除现场.png' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '永久删除' }).click();
    await expect.poll(() => lineOf(page, '现场.png').count()).toBe(0);
    for (const one of [page, office]) await one.context().close();
  });

  it('takes several at once, says what it has already, and stops one on its way', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', PATH);
    await page.locator('.upload-drop button').focus();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.upload-drop button').press('Enter'),
    ]);
    expect(chooser.isMultiple()).toBe(true);
    await give(
      page,
      { name: '甲.docx', content: makeDocx() },
      { name: '乙.pdf', content: makePdf() },
    );
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContain('2 个文件已收入材料库');
    await give(page, { name: '丙.docx', content: makeDocx() });
    await uploadOf(page, '丙.docx').getByText('没有重复保存').waitFor();
    await expect.poll(() => walletOf(page).locator('.wallet-line').count()).toBe(2);

    const network = await page.context().newCDPSession(page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 100_000 };
    await network.send('Network.emulateNetworkConditions', slow);
    const large = Buffer.concat([
      makePdf().subarray(0, -6),
      Buffer.alloc(5_000_000),
      Buffer.from('%%EOF'),
    ]);
    await give(page, { name: '慢.pdf', content: large });
    const bar = page.getByRole('progressbar', { name: '正在上传慢.pdf' });
    await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
    await page.getByRole('button', { name: '取消上传慢.pdf' }).press('Enter');
    expect(await uploadOf(page, '慢.pdf').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('上传材料');
    // The network stays slow: freed again, the browser can still send what it held back.
    await reload(page);
    expect(await walletOf(page).locator('.wallet-line').count()).toBe(2);
    await page.context().close();
  });

  it('takes what is dropped', async () => {
    const page = await visitAs(portal, 'enterprise-clerk', PATH);
    const files = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], '../拖来\u202e.pdf'));
      return data;
    }, makePdf().toString('latin1'));
    await page.dispatchEvent('.upload-drop', 'drop', { dataTransfer: files });
    await lineOf(page, '拖来.pdf').waitFor();
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('is within reach of everybody, at every width', async () => {
    const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;
    const page = await visitAs(portal, 'enterprise-clerk', `${PATH}?lang=en`, options);
    const long = `${'a very long name of a file '.repeat(4)}.png`;
    await give(
      page,
      { name: long, content: makePng() },
      { name: 'x.exe', content: Buffer.from('MZ') },
    );
    await page.getByText('This is a program, which is not taken').waitFor();
    const check = async (what: string) => {
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violationsOf(page), `${what} at ${width}`).toEqual([]);
        expect(await overflowOf(page), `${what} at ${width}`).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    };
    await check('the wallet');
    await page.getByRole('button', { name: /^Describe a very long/u }).click();
    await check('describing');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Preview a very long/u }).click();
    await page.getByRole('img', { name: /^a very long/u }).waitFor();
    await check('a preview');
    await page.context().close();
  });
});

describe('on the way', () => {
  it('no fault was found but refusals that were meant', () => {
    const meant = /status of 422/;
    expect(portal.faults.filter((fault) => !meant.test(fault))).toEqual([]);
  });
});

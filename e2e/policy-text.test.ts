import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../src/files/docx.test-kit.ts';
import { look } from './axe.test-kit.ts';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
const OFFICER = 'policy-drafter';
const QUIET = { bypassCSP: true, reducedMotion: 'reduce' } as const;
/** Articles of their own making, counted on from one that the catalogue has. */
const DOCX = makeDocx([
  '示例市支持虚构产业若干措施',
  '第六十二条 首购虚构产品的，给予虚构补助。',
  '第六十三条 优先安排虚构用地。',
  '第六十四条 由虚构办公室负责解释。',
  '第六十五条 另定虚构细则。',
  '第六十六条 自虚构之日起施行。',
  '第六十七条 对国家级、省级虚构平台，分别给予20万元、10万元补助。',
]);

const mainOf = (page: Page) => page.locator('main').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.getByLabel('选择原文文件').first().setInputFiles(file);
}

afterAll(() => expect(portal.faults.filter((fault) => !fault.includes('422'))).toEqual([]));

describe('a policy text', () => {
  it('is read in, kept beside the clauses, and drafted from', async () => {
    const page = await visitAs(portal, OFFICER, '/publication', QUIET);
    await page.getByRole('link', { name: '导入原文' }).click();
    await choose(page, '示例.odt', new TextEncoder().encode('示例'));
    await expect.poll(() => mainOf(page)).toContain('不认识这种文件');
    await look(page, 'an error');

    await choose(page, '示例措施.docx', DOCX);
    await expect.poll(() => mainOf(page)).toContain('6 条；0 条已有条款');
    await page.getByLabel('属于哪份政策').selectOption('dalian-2017-52');
    await expect.poll(() => mainOf(page)).toContain('6 条；1 条已有条款，1 条拟出骨架');
    await look(page, 'a text');
    await button(page, '保存原文（5 条）').click();
    await expect.poll(() => mainOf(page)).toContain('已保存 5 条原文');

    await button(page, '起草 67').click();
    const text = page.getByRole('textbox', { name: '条款文件' });
    await text.waitFor();
    expect(await text.inputValue()).toContain('national: 20万元');
    await expect.poll(() => mainOf(page), { timeout: 40_000 }).toContain('这里还没有填写');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('stands beside its rule, in %s', async (colorScheme) => {
    const path = '/policies/dalian-2017-52/62';
    const page = await portal.visit(path, { ...QUIET, colorScheme });
    const wording = page.getByRole('complementary', { name: '官方原文' });
    await expect.poll(() => wording.innerText()).toContain('首购虚构产品的，给予虚构补助。');
    expect(await wording.innerText()).toContain('出自《示例措施.docx》');
    await look(page, 'a clause with its wording');
    await page.context().close();

    const viewport = { width: 360, height: 800 };
    const phone = await portal.visit(`${path}?lang=en`, { ...QUIET, colorScheme, viewport });
    const folded = phone.getByRole('complementary', { name: 'Official wording' });
    expect(await folded.innerText()).not.toContain('首购虚构产品');
    await folded.getByText('Official wording').click();
    await expect.poll(() => folded.innerText()).toContain('首购虚构产品');
    await phone.context().close();
  });

  it('is not for visitors to read in', async () => {
    const page = await portal.visit('/publication/text', QUIET);
    await expect.poll(() => mainOf(page)).toContain('请先登录');
    portal.faults.length = 0;
    await page.context().close();
  });
});

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeOut, samplesOf } from '../src/casework/papers.test-kit.ts';
import { print } from '../src/printing/index.ts';
import { addPaper, openStore, withdrawPaper } from '../src/store/index.ts';
import { PAPER_CODE, typedCode } from '../src/values/index.ts';
import { look } from './axe.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const CODE = typedCode(PAPER_CODE, [0, 16, 2, 3, 4, 5, 6, 7, 8, 9, 1]);
const WITHDRAWN = typedCode(PAPER_CODE, [7, 6, 5, 4, 3, 2, 1, 0, 9, 8, 7]);
const QUIET = { bypassCSP: true, reducedMotion: 'reduce' } as const;
let home = '';
let printed: Uint8Array;

beforeAll(async () => {
  const proof = { code: CODE, address: 'https://zhida.example/verify' };
  printed = await print(makeOut(samplesOf(3).refusal), proof);
});
/** Papers are kept in the records before the server opens them. */
const portal = openPortal(async () => {
  home = mkdtempSync(join(dirname(inject('demonstration')), 'zhida-verify-'));
  cpSync(inject('demonstration'), home, { recursive: true });
  const store = await openStore({ folder: home });
  const paper = {
    ...({ claim: null, kind: 'refusal', number: '示例文〔2022〕7号', office: 'bureau' } as const),
    ...{
      officeName: '示例区科技创新局',
      code: CODE,
      issuedOn: '2022-10-10',
      event: null,
      example: true,
      officeNumber: null,
      replaces: null,
    },
    digest: createHash('sha256').update(printed).digest('hex'),
  };
  await store.write(async (handle) => {
    await addPaper(handle, paper, new Date());
    const again = { ...paper, number: '示例文〔2022〕8号', code: WITHDRAWN };
    const withdrawn = { on: '2022-11-01', reason: '示例', account: null, at: new Date() };
    await withdrawPaper(handle, await addPaper(handle, again, new Date()), withdrawn);
  });
  await store.close();
  return { ZHIDA_HOME: home };
});
afterAll(() => {
  expect(portal.faults.filter((fault) => !/40[04]/u.test(fault))).toEqual([]);
  rmSync(home, { recursive: true, force: true });
});

const mainOf = (page: Page) => page.locator('main').innerText();

async function enter(page: Page, code: string): Promise<void> {
  await page.getByLabel('核验码').fill(code);
  await page.getByRole('button', { name: '核验', exact: true }).click();
}

async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await page.getByLabel('选择 PDF').first().setInputFiles(file);
}

describe('a paper', () => {
  it('is verified by its code, however it is typed, and its file compared', async () => {
    const page = await portal.visit('/', QUIET);
    await page.getByRole('contentinfo').getByRole('link', { name: '文书核验' }).click();
    await page.getByRole('heading', { name: '文书核验' }).waitFor();
    await look(page, 'the question');
    await enter(page, CODE.toLowerCase().replaceAll('-', '').replaceAll('0', 'o'));
    await page.getByText('本系统出具过这份文书').waitFor();
    expect(page.url()).toContain(`code=${CODE}`);
    for (const said of [
      '不予支持决定书',
      '示例文〔2022〕7号',
      '示例区科技创新局',
      '2022-10-10',
      '均为虚构',
    ])
      expect(await mainOf(page)).toContain(said);
    expect(await mainOf(page)).not.toContain('示例海蓝');

    await give(page, '决定书.pdf', printed);
    await page.getByText('“决定书.pdf”与出具的文件完全一致。').waitFor();
    await look(page, 'the same file');
    await give(page, '改过.pdf', printed.with(printed.length - 9, 65));
    await page.getByText('“改过.pdf”不是出具的那个文件。').waitFor();
    await page.context().close();
  });

  it('that was withdrawn, never issued or mistyped says so', async () => {
    const page = await portal.visit(`/verify?code=${WITHDRAWN}`, QUIET);
    await page.getByText('这份文书已作废，不再有效').waitFor();
    expect(await mainOf(page)).toContain('2022-11-01');
    await enter(page, '0000 0000 0000');
    await page.getByText('没有出具过带这个核验码的文书').waitFor();
    expect(await mainOf(page)).not.toContain('已作废');
    await enter(page, `${CODE.slice(0, -1)}${CODE.endsWith('Z') ? 'Y' : 'Z'}`);
    await page.getByText('末位是校验位').waitFor();
    await look(page, 'a wrong code');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('reads in English, too, in %s', async (colorScheme) => {
    const page = await portal.visit(`/verify?code=${CODE}&lang=en`, { ...QUIET, colorScheme });
    await page.getByText('This system issued such a paper').waitFor();
    expect(await mainOf(page)).toContain('Refusal');
    await look(page, 'a paper in English');
    await page.context().close();
  });
});

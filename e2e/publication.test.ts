import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCity, visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();
const CLAUSE = '高新技术企业首次认定补助';
const DRAFTER = 'policy-drafter';
/** A clause of which nothing else is made. */
const FILE = 'policies/dalian-2017-52/13-innovation-alliance.md';
/** The check of the whole catalogue takes its time. */
const PATIENT = { timeout: 40_000 };
const PUBLISHER = 'policy-publisher';

const mainOf = (page: Page) => page.locator('main').innerText();
const partOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
  expect(await resetCity(portal)).toBe(200);
});

async function openDraft(page: Page): Promise<void> {
  await partOf(page, '草稿').getByRole('link', { name: CLAUSE }).click();
  await partOf(page, '与现行条款的差别').waitFor();
}

describe('the publication of a clause', () => {
  it('is not in the hands of who drafted it', async () => {
    const page = await visitAs(portal, DRAFTER, '/publication');
    await openDraft(page);
    await expect.poll(() => mainOf(page)).toContain('您写过这份草稿，须由另一人发布');
    expect(await button(page, '发布').count()).toBe(0);
    const refused = await page.evaluate(async () => {
      const draft = location.pathname.split('/').at(-1);
      const headers = { 'content-type': 'application/json', 'zhida-request': crypto.randomUUID() };
      const answer = await fetch(`/api/drafts/${draft}/publish`, {
        ...{ method: 'POST', headers, body: '{}' },
      });
      return { status: answer.status, text: await answer.text() };
    });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('须由另一人发布');
    await page.goto(`${portal.address}/calculator?sample=enterprise&as_of=2022-10-10`);
    await expect.poll(() => mainOf(page)).toMatch(/可算定\s*50\s*万元/u);
    await page.context().close();
  });

  it('is done by another person, with what it changes in sight, and counts at once', async () => {
    const page = await visitAs(portal, PUBLISHER, '/desk');
    await page.getByRole('link', { name: '去条款发布' }).click();
    await openDraft(page);
    const changes = await partOf(page, '与现行条款的差别').innerText();
    expect(changes).toContain('标准由“给予 20万元”改为“给予 25万元”');
    expect(await partOf(page, '对示例与算例的影响').innerText()).toMatch(
      /50\s*万元[\s\S]*55\s*万元/u,
    );
    await button(page, '发布').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('单件最高由“20万元”改为“25万元”');
    await button(page, '发布，立即生效').click();
    await expect.poll(() => page.locator('.badge').first().innerText(), PATIENT).toBe('已发布');

    const visitor = await portal.visit('/calculator?sample=enterprise&as_of=2022-10-10');
    await expect.poll(() => mainOf(visitor)).toMatch(/可算定\s*55\s*万元/u);
    await visitor.context().close();

    await page.goto(`${portal.address}/publication`);
    await expect
      .poll(() => partOf(page, '发布记录').innerText())
      .toMatch(/第 \d+ 版\s*两人发布[\s\S]*示例韩冰 起草 · 示例唐宁 发布/u);
    await page.context().close();
  });

  it('begins with a draft that is checked as one types, and is returned and withdrawn', async () => {
    const page = await visitAs(portal, DRAFTER, '/publication');
    await button(page, '起草修订').click();
    await page.getByLabel('修订哪一条').selectOption(FILE);
    await page.getByLabel('修订说明').fill('示例：改写');
    await button(page, '开始起草').click();
    const text = page.getByRole('textbox', { name: '条款文件' });
    await text.waitFor();
    await expect.poll(() => mainOf(page)).toContain('与现行文本一字不差');
    const before = await text.inputValue();
    await text.fill(before.replace('authority: ', 'autority: '));
    await expect.poll(() => mainOf(page), PATIENT).toContain('不认识的键“autority”');
    const line = before.split('\n').findIndex((one) => one.startsWith('authority: ')) + 1;
    await page
      .getByRole('button', { name: `第 ${line} 行` })
      .first()
      .click();
    expect(await page.locator('.line-number.wrong').allInnerTexts()).toContain(String(line));
    await text.fill(before.replace('title: { zh: ', 'title: { zh: 示例'));
    await expect.poll(() => mainOf(page), PATIENT).toContain('含义不变');
    await button(page, '保存').click();
    await button(page, '保存为新的一稿').click();
    await expect.poll(() => mainOf(page)).toContain('第 2 稿');
    await button(page, '提交').click();
    await button(page, '提交，交另一人发布').click();
    await expect.poll(() => page.locator('.badge').first().innerText(), PATIENT).toBe('待发布');

    const other = await visitAs(portal, PUBLISHER, new URL(page.url()).pathname);
    await button(other, '退回').click();
    await other.getByLabel('理由').fill('示例：请写明依据');
    await button(other, '退回修改').click();
    await expect.poll(() => mainOf(other)).toContain('示例：请写明依据');
    await other.context().close();
    await page.reload();
    await button(page, '撤回').click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
    await expect.poll(() => page.locator('.badge').first().innerText()).toBe('已撤回');
    await page.context().close();
  });
});

describe('a hold', () => {
  it('takes two people, marks the clause, and shows the reviews under its basis', async () => {
    const page = await visitAs(portal, DRAFTER, '/publication');
    await button(page, '提出暂停').click();
    await page.getByLabel('条款或政策').selectOption('dalian-2017-52/14a');
    await page.getByLabel('理由').fill('示例：与上位法冲突');
    await page.getByLabel('依据').fill('示例条例第三条');
    await button(page, '提出，交另一人确认').click();
    await expect
      .poll(() => partOf(page, '暂停受理').innerText())
      .toContain('由您提出，须由另一人确认');
    expect(await partOf(page, '暂停受理').getByRole('button', { name: '确认' }).count()).toBe(0);

    const other = await visitAs(portal, PUBLISHER, '/publication');
    await partOf(other, '暂停受理').getByRole('button', { name: '确认', exact: true }).click();
    await other.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await expect.poll(() => partOf(other, '暂停受理').innerText()).toContain('确认暂停');
    await other.context().close();
    await page.context().close();

    const visitor = await portal.visit('/policies/dalian-2017-52/14a?as_of=2022-10-10');
    await expect.poll(() => mainOf(visitor)).toContain('起暂停受理：示例：与上位法冲突');
    expect(await mainOf(visitor)).toMatch(/合法性审核 示例法审〔2022〕8号\s*2022-08-15 · 通过/u);
    await visitor.goto(`${portal.address}/calculator?sample=enterprise&as_of=2022-10-10`);
    await expect.poll(() => visitor.locator('.result .badge.held').count()).toBe(1);
    await expect.poll(() => mainOf(visitor)).toMatch(/可算定\s*50\s*万元/u);
    await visitor.context().close();
  });

  it('has found no fault on the way but the refusal of who drafted', () => {
    expect(portal.faults.filter((fault) => !fault.includes('403'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();

describe('an enterprise of Jinpu', () => {
  it('sees its money at first sight, apart and labelled, its services without amounts', async () => {
    const page = await portal.visit('/calculator?sample=seedling&as_of=2022-10-10');
    const sum = page.getByRole('region', { name: '测算结果' });
    await expect.poll(() => sum.innerText()).toMatch(/可算定\s*40\s*万元/u);
    const undated = sum.locator('[data-total=undated]');
    expect(await undated.innerText()).toMatch(/有效期待核\s*可算定\s*37\s*万元/u);
    expect(await undated.innerText()).toContain('未载明施行日与有效期');

    const services = page.locator('.group-service');
    expect(await services.innerText()).toContain('高企秘书服务');
    expect(await services.innerText()).not.toMatch(/\d\s*万?元/u);
    const stands = page.locator('.group-undated');
    expect(await stands.innerText()).toContain('初创企业大赛获奖奖励');
    expect(await page.locator('.group-granted').innerText()).not.toContain('金普新区22条48款');
    await page.context().close();
  });

  it('finds the documents of other zones in a line each', async () => {
    const page = await portal.visit('/calculator?sample=seedling&as_of=2022-10-10');
    await page.getByText('暂不符合').click();
    const other = page.getByText(/^自贸片区产业创新特区方案：不在大连自贸片区（\d+ 条）$/u);
    expect(await other.count()).toBe(1);
    await other.click();
    expect(
      await page.locator('.refused-together').getByText('独角兽、瞪羚企业补助').isVisible(),
    ).toBe(true);
    await page.context().close();
  });

  it('names a kind without a record in a line that opens to its clauses, and counts every clause', async () => {
    const page = await portal.visit('/calculator?sample=seedling&as_of=2022-10-10&lang=en');
    const refused = page.locator('.result-group.folded').filter({ hasText: 'Not eligible' });
    await refused.locator('summary').first().click();
    const kind = page.getByText('no record: Listing (clauses: 10)');
    await kind.click();
    const clauses = refused.locator('.refused-together').filter({ has: kind }).locator('li');
    expect(await clauses.count()).toBe(10);
    const lines = await refused.locator('.refused-together > summary').allInnerTexts();
    const gathered = lines.map((line) => Number(/clauses: (\d+)/u.exec(line)?.[1]));
    const alone = await refused.locator('.refused-line').count();
    const all = Number(await refused.locator('.count').innerText());
    expect(gathered.reduce((sum, count) => sum + count, alone)).toBe(all);
    await page.context().close();
  });
});

describe('awards for one matter', () => {
  it('show a second total with its difference and what was left out, in both languages', async () => {
    const page = await portal.visit('/calculator?sample=free-trade&as_of=2022-10-10');
    const second = page.getByRole('region', { name: '若同一事项只能享受一项' });
    await expect.poll(() => second.innerText()).toMatch(/115\s*万元/u);
    expect(await second.innerText()).toContain('都能享受时 150万元，相差 35万元');
    await second.getByText('重合的事项 2 处').click();
    expect(await second.getByText('未计入').count()).toBe(2);
    expect(await second.innerText()).toContain('能否同时享受，原文未写');

    await page.getByRole('button', { name: 'English' }).click();
    const english = page.getByRole('region', { name: 'If only one may be had' });
    await expect.poll(() => english.innerText()).toContain('do not say whether');

    await page.getByRole('button', { name: '中文' }).click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('.sheet').innerText()).toContain('只能享受一项');
    await page.context().close();
  });

  it('stand in the bar of a phone in short', async () => {
    const viewport = { width: 360, height: 740 };
    const page = await portal.visit('/calculator?sample=free-trade&as_of=2022-10-10', { viewport });
    await page.locator('.results').waitFor();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const bar = page.locator('.sum-bar-line');
    await expect.poll(() => bar.innerText()).toMatch(/只享一项\s*115\s*万元/u);
    await page.context().close();
  });
});

describe('the library of several documents', () => {
  it('is filtered by zone and document and searched as one types', async () => {
    const page = await portal.visit('/policies?as_of=2022-10-10');
    await page.getByLabel('适用区域').selectOption({ label: '在金普新区' });
    await expect.poll(() => page.locator('.policy-group:visible').count()).toBe(1);
    const group = page.getByRole('region', { name: /金普新区22条48款/u });
    expect(await group.innerText()).toContain('未载明施行日与有效期');
    await page.getByRole('searchbox').fill('秘书');
    await expect.poll(() => page.locator('.clause-card:visible').count()).toBe(1);
    await expect.poll(() => page.url()).toContain('q=');
    await page.getByRole('link', { name: '高企秘书服务' }).click();
    await page.getByRole('heading', { level: 1, name: '高企秘书服务' }).waitFor();

    const guide = page.getByRole('article');
    expect(await guide.innerText()).toContain('提供服务，不给资金');
    expect(await guide.innerText()).toContain('针对主体本身，按测算日判断');
    expect(await guide.innerText()).toMatch(/承诺[\s\S]*10 年[\s\S]*利息\s*一并收取/u);
    expect(await guide.innerText()).toContain('整份文件未明确之处');
    await page.context().close();
  });

  it('has found no fault on the way', () => {
    expect(portal.faults).toEqual([]);
  });
});

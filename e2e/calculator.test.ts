import { describe, expect, it } from 'vitest';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();

describe('a new visitor', () => {
  it('opens the sample enterprise, sees the sums, the arithmetic, and that all has expired today', async () => {
    const page = await portal.visit('/');
    await page.getByRole('link', { name: /示例：一家科技企业 / }).click();
    const sum = page.getByRole('region', { name: '测算结果' });
    await expect.poll(() => sum.innerText()).toMatch(/可算定\s*50\s*万元/u);
    expect(await sum.innerText()).toMatch(/最高不超过，待核定\s*78\s*万元/u);
    expect(await sum.innerText()).toContain('测算不作为审批依据');

    const contract = page.getByRole('listitem').filter({ hasText: '技术合同补助（企业）' });
    await contract.getByText('依据与算式').click();
    expect(await contract.innerText()).toContain('300万元 × 10% = 30万元');
    expect(await contract.innerText()).toContain('单项不超过 100万元');
    expect(await contract.innerText()).toMatch(/^有效/u);

    await page.getByRole('button', { name: /测算日/ }).click();
    await page.getByRole('button', { name: /今天/ }).last().click();
    await expect.poll(() => sum.innerText()).toContain('已失效');
    expect(await sum.innerText()).toMatch(/可算定\s*0\s*元/u);
    await expect.poll(() => contract.innerText()).toMatch(/^已失效/u);
    expect(await contract.innerText()).toMatch(/30\s*万元/u);
    await page.context().close();
  });

  it('calculates a fund under article 47, switches language and prints', async () => {
    const page = await portal.visit('/calculator?sample=fund&as_of=2022-10-10');
    const sum = page.getByRole('region', { name: '测算结果' });
    await expect.poll(() => sum.innerText()).toMatch(/可算定\s*26\s*万元/u);
    const award = page.getByRole('listitem').filter({ hasText: '股权投资机构奖励' });
    await award.getByText('依据与算式').click();
    expect(await award.innerText()).toContain('500万元 × 4% + 300万元 × 2% = 26万元');

    await page.getByRole('button', { name: 'English' }).click();
    const english = page.getByRole('region', { name: 'Result' });
    await expect.poll(() => english.innerText()).toContain('260,000');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toContain('as_of=2022-10-10');

    await page.getByRole('button', { name: '中文' }).click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('body').innerText()).toContain('测算不作为审批依据');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    await page.context().close();
  });

  it('has found no fault on the way', () => {
    expect(portal.faults).toEqual([]);
  });
});

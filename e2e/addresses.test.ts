import { describe, expect, it } from 'vitest';
import { visitAs } from './people.test-kit.ts';
import { openPortal } from './portal.test-kit.ts';

const portal = openPortal();

describe('an address that asks for what cannot be', () => {
  it.each([
    ['/calls?view=month&month=2022-99', '/calls?view=month', '申报通知'],
    ['/calls?as_of=2999-12-31&state=nonsense', '/calls', '申报通知'],
    ['/calendar?year=99999', '/calendar', '工作日历'],
    ['/policies?as_of=2022-99-99&validity=nonsense', '/policies', '政策库'],
    ['/notices?page=-1&q=a%00', '/notices', '公示'],
  ])('shows the page without it: %s', async (asked, shown, title) => {
    const page = await portal.visit(asked);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(page.url()).toBe(portal.address + shown);
    await page.context().close();
    expect(portal.faults).toEqual([]);
  });

  it.each([
    ['committee-approver', '/inbox?page=-1&call=nonsense&batch=2022-99', '/inbox', '待办'],
    ['enterprise-clerk', '/cases?stage=nonsense&state=nonsense', '/cases', '我的申请'],
    ['enterprise-clerk', '/messages?unread=nonsense', '/messages', '消息'],
    ['auditor', '/desk/log?from=nonsense&before=-1', '/desk/log', '操作日志'],
  ])('and to %s: %s', async (post, asked, shown, title) => {
    const page = await visitAs(portal, post, asked);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(page.url()).toBe(portal.address + shown);
    expect(await page.getByRole('alert').filter({ hasText: /\S/u }).count()).toBe(0);
    await page.context().close();
    expect(portal.faults).toEqual([]);
  });
});

describe('a list of cases in a post that has few of them', () => {
  it.each([
    ['enterprise-clerk', '/inbox', '我的申请', '/cases'],
    ['expert', '/cases', '待办', '/inbox'],
  ])('leads %s from %s to where their work is', async (post, path, name, to) => {
    const page = await visitAs(portal, post, path);
    await page.getByRole('main').getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    expect(page.url()).toBe(portal.address + to);
    await page.context().close();
    expect(portal.faults).toEqual([]);
  });
});

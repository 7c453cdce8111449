import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Portal } from './portal.test-kit.ts';

/** A new visitor's page, signed in as a person of the demonstration city. */
export async function visitAs(
  portal: Portal,
  post: string,
  path: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await portal.visit('/api/', options);
  await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/auth/demonstration', { method: 'POST', headers, body });
  }, JSON.stringify({ post }));
  await page.goto(portal.address + path, { waitUntil: 'networkidle' });
  return page;
}

/** Puts the demonstration city back to how it began. */
export async function resetCity({ address }: Portal): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const reset = `${address}/api/demonstration/reset`;
  return (await fetch(reset, { method: 'POST', headers, body: '{}' })).status;
}

import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Portal } from './portal.test-kit.ts';
import { goTo } from './settled.test-kit.ts';

/** A new visitor's page, signed in as a person of the demonstration city; an empty one without a path. */
export async function visitAs(
  portal: Portal,
  post: string,
  path?: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await portal.visit(undefined, options);
  const answer = await page.request.post('/api/auth/demonstration', { data: { post } });
  if (!answer.ok()) throw new Error(`signing in as ${post}: ${answer.status()}`);
  if (path !== undefined) await goTo(page, portal.address + path);
  return page;
}

/** Puts the demonstration city back to how it began. */
export async function resetCity({ address }: Portal): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const reset = `${address}/api/demonstration/reset`;
  return (await fetch(reset, { method: 'POST', headers, body: '{}' })).status;
}

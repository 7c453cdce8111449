import type { Page } from 'playwright-core';

/** Half a second without a request: some of what a page shows is worked out beside its own thread. */
const RESTING = { waitUntil: 'networkidle' } as const;

/** Opens an address in a page, until it rests. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address, RESTING);
}

/** Loads a page anew, until it rests. */
export async function reload(page: Page): Promise<void> {
  await page.reload(RESTING);
}

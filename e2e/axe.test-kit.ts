import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** How far the page is wider than the window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Until nothing fades in any more: what is half there has too little contrast. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What axe has against the page as it stands. */
export async function violationsOf(page: Page): Promise<string[]> {
  await settle(page);
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    'axe.run().then((result) => result.violations)',
  )) as Violation[];
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };

/** Holds that there is nothing against the page as it stands, wide and narrow; leaves it wide. */
export async function look(page: Page, what: string): Promise<void> {
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewportSize(viewport);
    expect(await violationsOf(page), `${what} at ${viewport.width}`).toEqual([]);
    expect(await overflowOf(page), `${what} at ${viewport.width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(WIDE);
}

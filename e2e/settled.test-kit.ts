import type { Page } from 'playwright-core';

type Requests = { begun: number; ended: number };

const requests = new WeakMap<Page, Requests>();

/** Counts a page's requests from now on, so that it can be told when it rests. */
export function countRequests(page: Page): void {
  const count: Requests = { begun: 0, ended: 0 };
  requests.set(page, count);
  page.on('request', () => {
    count.begun += 1;
  });
  const end = () => {
    count.ended += 1;
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
}

/** Until the browser has time to spare twice, with a moment between in which timers run. */
const SPARE_TIME = `(async () => {
  const spare = () => new Promise((go) => requestIdleCallback(go, { timeout: 5000 }));
  await spare();
  await new Promise((go) => setTimeout(go, 30));
  await spare();
})()`;

/**
 * Until a page rests: all that it asked for has come, is shown, and led to no further request, which
 * is seen twice.
 */
async function settled(page: Page): Promise<void> {
  const count = requests.get(page);
  if (count === undefined) throw new Error('the requests of this page are not counted');
  for (let quiet = 0; quiet < 2; ) {
    const before = count.begun;
    await page.evaluate(SPARE_TIME);
    quiet = before === count.begun && count.ended === count.begun ? quiet + 1 : 0;
  }
}

/** Opens an address in a page, until it rests. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Loads a page anew, until it rests. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { checkAside } from './check-aside.ts';
import type { Change } from './check-change.ts';

const CHANGE: Change = {
  before: [],
  after: [{ path: 'policies/x.md', text: '' }],
  path: null,
  depth: 'quick',
  today: dayOf(2022, 10, 10),
};
const LONGEST_MS = 120_000;

describe('a check beside the work', { timeout: 30_000 }, () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets the next check begin, which sets its time. */
  const begun = async () => {
    while (vi.getTimerCount() === 0) await Promise.resolve();
  };

  it('has its time from when it begins, not while it waits', async () => {
    const first = checkAside(CHANGE);
    const second = checkAside(CHANGE);
    await begun();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(LONGEST_MS - 1);
    const { problems } = await first;
    expect(problems).not.toEqual([]);
    await begun();
    vi.advanceTimersByTime(LONGEST_MS - 1);
    expect((await second).problems).toEqual(problems);
  });

  it('is refused when it takes too long, and the next one goes on', async () => {
    const slow = checkAside(CHANGE);
    const next = checkAside(CHANGE);
    const refused = expect(slow).rejects.toMatchObject({
      data: { problems: [{ message: { zh: expect.stringContaining('没有做完') } }] },
    });
    await begun();
    vi.advanceTimersByTime(LONGEST_MS);
    await refused;
    expect((await next).problems).not.toEqual([]);
  });
});

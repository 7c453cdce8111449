import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chromiumPath } from './chromium-path.ts';
import { writeTree } from './write-tree.test-kit.ts';

it('takes the browser that CHROME_PATH names', () => {
  const browser = join(writeTree({ chrome: '' }), 'chrome');
  expect(chromiumPath({ CHROME_PATH: browser })).toBe(browser);
});

it('refuses a CHROME_PATH without a file instead of taking another browser', () => {
  expect(() => chromiumPath({ CHROME_PATH: '/nowhere/chrome' })).toThrow(
    'CHROME_PATH: there is no file /nowhere/chrome',
  );
});

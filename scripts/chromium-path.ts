import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * The Chromium that tests drive: `CHROME_PATH`, else Debian's, else the one playwright-core
 * installed; nothing when none is there. A `CHROME_PATH` that names no file is an error.
 */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH: there is no file ${named}`);
  }
  return [DEBIAN_CHROMIUM, chromium.executablePath()].find((path) => existsSync(path));
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { chromiumPath } from '../scripts/chromium-path.ts';
import { BROWSER_FLAGS } from './browser-flags.test-kit.ts';
import { goTo } from './settled.test-kit.ts';

const ROOT = resolve(import.meta.dirname, '..');
const START_MS = 120_000;

export type Portal = {
  /**
   * A new visitor's page, with nothing remembered, empty without a path; faults of the page are
   * gathered in `faults`.
   */
  visit(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Stops the server and starts it anew over the same records, at the same address. */
  restart(settings: Settings): Promise<void>;
  readonly address: string;
  /** The data folder of the server. */
  readonly home: string;
  readonly faults: string[];
};

type Settings = Readonly<NodeJS.ProcessEnv>;

/**
 * Starts the real server on a free port and a real browser, for all tests of a file. The server has
 * a copy of the demonstration city as it is after a first start, or begins a real one.
 * @param settings further settings of the server, once they are known
 */
export function openPortal(settings: () => Promise<Settings> = async () => ({})): Portal {
  const faults: string[] = [];
  const running: {
    server?: ChildProcess;
    browser?: Browser;
    home?: string;
    env?: Settings;
    address: string;
  } = { address: '' };
  const start = async () => {
    const { env } = running;
    running.server = spawn(process.execPath, ['src/server/main.ts'], { cwd: ROOT, env });
    running.address = await addressOf(running.server);
  };
  beforeAll(async () => {
    running.home = mkdtempSync(join(dirname(inject('demonstration')), 'zhida-e2e-'));
    const given = await settings();
    const isReal = given.DEMONSTRATION === 'off';
    if (!isReal) cpSync(inject('demonstration'), running.home, { recursive: true });
    const usual = { PORT: '0', ZHIDA_HOME: running.home, RATE_LIMIT: 'off', OVERLOAD_MS: 'off' };
    const catalogue = { ZHIDA_CATALOGUE: inject('catalogue') };
    running.env = { ...process.env, ...usual, ...catalogue, ...given };
    await start();
    const executablePath = chromiumPath();
    if (executablePath === undefined)
      throw new Error('There is no Chromium; npm test installs one.');
    running.browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  });
  afterAll(async () => {
    await running.browser?.close();
    running.server?.kill();
    if (running.home) rmSync(running.home, { recursive: true, force: true });
  });
  return {
    faults,
    get address() {
      return running.address;
    },
    get home() {
      return running.home ?? '';
    },
    async restart(settings) {
      const { server } = running;
      if (!server) throw new Error('the server does not run');
      const left = once(server, 'exit');
      server.kill();
      await left;
      running.env = { ...running.env, PORT: new URL(running.address).port, ...settings };
      await start();
    },
    async visit(path, options) {
      if (!running.browser) throw new Error('the browser is not open');
      const context = await running.browser.newContext({
        baseURL: running.address,
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error') faults.push(`${line.text()} (${line.location().url})`);
      });
      if (path !== undefined) await goTo(page, running.address + path);
      return page;
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timer = setTimeout(
      () => failed(new Error(`the server did not start: ${said}`)),
      START_MS,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/[^\s/]+/u.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
  });
}

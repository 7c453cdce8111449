import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium-path.ts';

const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

function run(command: string, args: readonly string[]): boolean {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/** True where apt-get exists and may be used: Debian or a descendant, as root. */
function hasApt(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function installFromDebian(): boolean {
  const update = () => run('apt-get', ['update', '-q']);
  if (!update() && !update()) console.warn('apt-get update failed twice; trying to install anyway');
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...DEBIAN_PACKAGES]);
}

function install(): boolean {
  console.log('Chromium is not here; the browser tests need it. Installing it.');
  return hasApt() ? installFromDebian() : run('npx', ['playwright-core', 'install', 'chromium']);
}

const found = chromiumPath() ?? (install() ? chromiumPath() : undefined);
if (found === undefined) {
  console.error('No Chromium: install it, or name one with CHROME_PATH.');
  process.exitCode = 1;
} else {
  console.log(`Chromium: ${found}`);
}

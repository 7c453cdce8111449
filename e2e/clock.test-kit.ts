import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Portal } from './portal.test-kit.ts';

const CATALOGUE = resolve(import.meta.dirname, '../catalogue');
const FILE = 'demonstration.yaml';
const CLOCK = /^clock: \S+$/mu;

/**
 * Lets a day come in the demonstration city: its clock is set, and the server started anew.
 * @param published the last year whose working days are published then; else all that there are
 */
export async function letComeDay(portal: Portal, day: string, published?: number): Promise<void> {
  const folder = join(portal.home, `catalogue-${day}`);
  cpSync(CATALOGUE, folder, { recursive: true });
  const file = join(folder, FILE);
  const text = readFileSync(file, 'utf8');
  if (!CLOCK.test(text)) throw new Error(`${FILE} has no clock`);
  writeFileSync(file, text.replace(CLOCK, `clock: ${day}`));
  const calendars = join(folder, 'calendars');
  for (const name of readdirSync(calendars))
    if (published !== undefined && Number.parseInt(name, 10) > published)
      rmSync(join(calendars, name));
  await portal.restart({ ZHIDA_CATALOGUE: folder });
}

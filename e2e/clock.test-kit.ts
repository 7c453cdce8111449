import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Portal } from './portal.test-kit.ts';

const CATALOGUE = resolve(import.meta.dirname, '../catalogue');
const FILE = 'demonstration.yaml';
const CLOCK = /^clock: \S+$/mu;

/** Lets a day come in the demonstration city: its clock is set, and the server started anew. */
export async function letComeDay(portal: Portal, day: string): Promise<void> {
  const folder = join(portal.home, `catalogue-${day}`);
  cpSync(CATALOGUE, folder, { recursive: true });
  const file = join(folder, FILE);
  const text = readFileSync(file, 'utf8');
  if (!CLOCK.test(text)) throw new Error(`${FILE} has no clock`);
  writeFileSync(file, text.replace(CLOCK, `clock: ${day}`));
  await portal.restart({ ZHIDA_CATALOGUE: folder });
}

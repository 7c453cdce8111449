import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitText } from '../src/intake/index.ts';
import { type Count, compareDocument, type Reading } from './intake-measure/compare-document.ts';
import { readInventory } from './intake-measure/read-inventory.ts';

/** Prints how well the intake reads the documents of a folder, against a reading of them by hand. */
const [seeds = '', inventory = ''] = process.argv.slice(2);
if (inventory === '') {
  console.error('Usage: node scripts/measure-intake.ts SEEDS_FOLDER INVENTORY_FOLDER');
  process.exit(2);
}
const readings = readInventory(inventory).map(({ file, ...expected }): Reading => {
  const text = readFileSync(join(seeds, file), 'utf8');
  return compareDocument(expected, splitText(text));
});

console.log(
  '| document | articles named | found | within another | figures expected | proposed | right | recall | precision |\n|---|---|---|---|---|---|---|---|---|',
);
for (const { name, count } of readings) console.log(row(name, count));
const counts = readings.map(({ count }) => count);
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
console.log(
  row('in all', {
    named: total('named'),
    found: total('found'),
    within: total('within'),
    expected: total('expected'),
    proposed: total('proposed'),
    right: total('right'),
  }),
);
for (const { name, missed, extra } of readings) {
  for (const one of missed) console.log(`missed: ${name} ${one}`);
  for (const one of extra) console.log(`not expected: ${name} ${one}`);
}

function row(name: string, count: Count): string {
  const { named, found, within, expected, proposed, right } = count;
  const cells = [named, found, within, expected, proposed, right];
  return `| ${[name, ...cells, share(right, expected), share(right, proposed)].join(' | ')} |`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

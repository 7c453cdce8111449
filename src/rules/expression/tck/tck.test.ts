import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kitIsAtHand, listFolders, readFolder } from './read-kit.test-kit.ts';
import { REASONS } from './reasons.test-kit.ts';
import { tableOfFolders, tableOfReasons } from './report.test-kit.ts';
import { holds, judge, type Verdict } from './verdict.test-kit.ts';

const REQUIRED = [
  'compliance-level-2/0106-feel-ternary-logic',
  'compliance-level-2/0107-feel-ternary-logic-not',
  'compliance-level-3/0016-some-every',
  'compliance-level-3/0064-feel-conjunction',
  'compliance-level-3/0065-feel-disjunction',
  'compliance-level-3/0066-feel-negation',
  'compliance-level-3/0068-feel-equality',
  'compliance-level-3/0071-feel-between',
  'compliance-level-3/0072-feel-in',
  'compliance-level-3/0100-arithmetic',
];

const show = ({ one, text, expected, actual }: Verdict) =>
  `${one.folder} ${one.id}: ${text} is ${expected} in the kit, here ${actual}`;

const atHand = kitIsAtHand();
const verdicts = atHand ? listFolders().flatMap((folder) => readFolder(folder).map(judge)) : [];
const absent = 'the DMN compatibility kit is not at hand: set ZHIDA_TCK to its TestCases folder';

if (!atHand) it(absent, (context) => context.skip(absent));

if (atHand) {
  describe('the DMN compatibility kit', holdToTheKit);
}

function holdToTheKit(): void {
  afterAll(() => console.log(`${tableOfFolders(verdicts)}\n\n${tableOfReasons(verdicts)}`));

  it('was read: the folders of the subset have cases inside it', () => {
    const inside = new Set(verdicts.filter(({ reason }) => !reason).map(({ one }) => one.folder));
    expect(REQUIRED.filter((folder) => !inside.has(folder))).toEqual([]);
  });

  it('is answered as it expects wherever a case lies inside the subset', () => {
    const inside = verdicts.filter(({ reason }) => reason === undefined);
    expect(inside.length).toBeGreaterThan(300);
    expect(inside.filter((verdict) => !holds(verdict)).map(show)).toEqual([]);
  });

  it.each(REASONS)('departs as stated for $name: $departs', ({ name }) => {
    const outside = verdicts.filter(({ reason }) => reason?.name === name);
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((verdict) => !holds(verdict)).map(show)).toEqual([]);
  });

  it('has the figures that docs/FEEL.md gives', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/FEEL.md'), 'utf8');
    expect(page).toContain(tableOfFolders(verdicts));
    expect(page).toContain(tableOfReasons(verdicts));
  });
}

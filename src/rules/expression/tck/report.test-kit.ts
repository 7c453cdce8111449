import { REASONS } from './reasons.test-kit.ts';
import { holds, type Verdict } from './verdict.test-kit.ts';

/** A row of the report: the results of some folders, those inside the subset, and those that agree. */
type Row = { readonly total: number; readonly selected: number; readonly passed: number };

function count(verdicts: readonly Verdict[]): Row {
  const selected = verdicts.filter(({ reason }) => reason === undefined);
  return {
    total: verdicts.length,
    selected: selected.length,
    passed: selected.filter(holds).length,
  };
}

/** The table of docs/FEEL.md by folder; folders without a selected case share one row. */
export function tableOfFolders(verdicts: readonly Verdict[]): string {
  const folders = Map.groupBy(verdicts, ({ one }) => one.folder);
  const isInside = ([, some]: [string, Verdict[]]) => count(some).selected > 0;
  const inside = [...folders].filter(isInside);
  const outside = [...folders].filter((folder) => !isInside(folder));
  const rest = outside.flatMap(([, some]) => some);
  return [
    '| folder | passed | selected | total |',
    '|---|---|---|---|',
    ...inside.map(([folder, some]) => rowOf(folder, count(some))),
    rowOf(`${outside.length} folders without a case inside`, count(rest)),
    rowOf('**all**', count(verdicts)),
  ].join('\n');
}

function rowOf(name: string, { passed, selected, total }: Row): string {
  return `| ${name} | ${passed} | ${selected} | ${total} |`;
}

const DEPARTS = {
  refused: 'refused at reading',
  unknown: 'answered with unknown',
  differs: 'answered otherwise',
};

/** The table of docs/FEEL.md by reason. */
export function tableOfReasons(verdicts: readonly Verdict[]): string {
  const rows = REASONS.map(({ name, why, departs }) => {
    const cases = verdicts.filter(({ reason }) => reason?.name === name).length;
    return `| \`${name}\` | ${cases} | ${DEPARTS[departs]} | ${why} |`;
  });
  return ['| reason | results | here | why |', '|---|---|---|---|', ...rows].join('\n');
}

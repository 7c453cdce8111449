import {
  type Assessment,
  notForLabel,
  type PolicyView,
  type Refusal,
} from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';
import { saidOf } from './said-of.ts';
import { validityCell } from './validity-cell.ts';
import type { TableRow } from './write-table.ts';

/** What is plainly refused, by clause; documents that are not for the party at all in a row each. */
export function refusedRows(
  { refusals }: Assessment,
  policies: readonly PolicyView[],
  lang: Lang,
): readonly TableRow[] {
  const documents = policies.flatMap((policy) => {
    const own = refusals.filter(
      ({ clause, refused }) => clause.startsWith(`${policy.policy}/`) && isAsWhole(refused),
    );
    const reasons = own.flatMap(({ refused }) => refused.map(({ reason }) => reason));
    const label = reasons
      .map((reason) => reason && notForLabel(policy, reason)?.[lang])
      .find((words) => words != null);
    return label === undefined ? [] : [{ row: notForRow(policy, label, own.length, lang), own }];
  });
  const folded = new Set(documents.flatMap(({ own }) => own));
  return [
    ...documents.map(({ row }) => row),
    ...refusals
      .filter((refusal) => !folded.has(refusal))
      .flatMap((refusal) => refusalRows(refusal, policies, lang)),
  ];
}

/** Whether the party itself is refused, not a record. */
function isAsWhole(refused: Refusal['refused']): boolean {
  return refused.every(({ records }) => records.every(({ record }) => record === null));
}

function notForRow({ cited_as }: PolicyView, label: string, count: number, lang: Lang): TableRow {
  const words =
    lang === 'zh'
      ? `${cited_as.zh}：不${label}（${count} 条）`
      : `${cited_as.en}: not ${label} (clauses: ${count})`;
  return ['', '', '', words];
}

/** What a clause refuses, a row for each reason and validity; several records stand at its end. */
function refusalRows(
  refusal: Refusal,
  policies: readonly PolicyView[],
  lang: Lang,
): readonly TableRow[] {
  const all = refusal.refused.flatMap(({ reason, records }) =>
    records.map(({ record, validity }) => ({ reason, record: record ?? '', validity })),
  );
  const rows = Map.groupBy(all, ({ reason, validity }) => `${validity} ${reason?.zh}`);
  return [...rows.values()].flatMap((alike) => {
    const [first, ...more] = alike;
    if (first === undefined) return [];
    const said = saidOf(refusal, first.reason, policies, lang);
    if (more.length === 0) return [[validityCell(first, lang), '', first.record, said]];
    const records = alike.map(({ record }) => record).join(lang === 'zh' ? '、' : ', ');
    const named = lang === 'zh' ? `（${records}）` : ` (${records})`;
    return [[validityCell(first, lang), '', '', said + named]];
  });
}

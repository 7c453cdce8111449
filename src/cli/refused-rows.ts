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
  const whole = Map.groupBy(refusals, (refusal) => notForWords(refusal, policies, lang));
  return [...whole].flatMap(([words, alike]) => {
    if (words === undefined) return alike.flatMap((one) => refusalRows(one, policies, lang));
    const count = lang === 'zh' ? `（${alike.length} 条）` : ` (clauses: ${alike.length})`;
    return [['', '', '', words + count]];
  });
}

/** That a document is not for the party, where it refuses the clause for that alone. */
function notForWords(
  { clause, refused }: Refusal,
  policies: readonly PolicyView[],
  lang: Lang,
): string | undefined {
  const document = policies.find(({ policy }) => clause.startsWith(`${policy}/`));
  const [alike, ...more] = refused;
  if (document === undefined || alike == null || alike.reason === null || more.length > 0)
    return undefined;
  if (alike.records.some(({ record }) => record !== null)) return undefined;
  const label = notForLabel(document, alike.reason)?.[lang];
  if (label === undefined) return undefined;
  return lang === 'zh'
    ? `${document.cited_as.zh}：不${label}`
    : `${document.cited_as.en}: not ${label}`;
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

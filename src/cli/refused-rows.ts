import {
  type Assessment,
  notForWords,
  type PolicyView,
  type Refusal,
} from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';
import { saidOf } from './said-of.ts';
import { validityCell } from './validity-cell.ts';
import type { TableRow } from './write-table.ts';

/**
 * What is plainly refused: documents that are not for the party at all in a row each, then by clause,
 * then the kinds of which there is no record in a row each.
 */
export function refusedRows(
  { refusals, refused_policies, absent_kinds }: Assessment,
  policies: readonly PolicyView[],
  lang: Lang,
): readonly TableRow[] {
  return [
    ...refused_policies.map((refused) =>
      sharedRow(notFor(refused, policies, lang), refused.clauses, lang),
    ),
    ...refusals.flatMap((refusal) => refusalRows(refusal, policies, lang)),
    ...absent_kinds.map(({ reason, clauses }) => sharedRow(reason[lang], clauses, lang)),
  ];
}

function notFor(
  refused: Assessment['refused_policies'][number],
  policies: readonly PolicyView[],
  lang: Lang,
): string {
  const cited = policies.find(({ policy }) => policy === refused.policy)?.cited_as[lang];
  return `${cited ?? refused.policy}${lang === 'zh' ? '：' : ': '}${notForWords(refused)[lang]}`;
}

function sharedRow(said: string, { length }: readonly string[], lang: Lang): TableRow {
  return ['', '', '', lang === 'zh' ? `${said}（${length} 条）` : `${said} (clauses: ${length})`];
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

import type {
  AnsweredRecord,
  Heading,
  Refusal,
  RefusedAlike,
  Result,
} from '../../../rules/view.ts';
import type { Message } from '../../../values/index.ts';

/** A clause that refuses records, and what it refuses them for. */
export type RefusedClause = Heading & { readonly reasons: readonly RefusedFor[] };

/** Records that a clause refuses for one reason: all conditions that fail, or what stands against them. */
export type RefusedFor = { readonly said: Message; readonly records: readonly AnsweredRecord[] };

/** What is refused, by clause: results that came out so, then plain refusals; what is computed first. */
export function refusedClauses(
  results: readonly Result[],
  refusals: readonly Refusal[],
): readonly RefusedClause[] {
  const all: readonly (Heading & { readonly refused: readonly RefusedAlike[] })[] = [
    ...results.map((result) => ({ ...result, refused: [{ ...result, records: [result] }] })),
    ...refusals,
  ];
  const clauses = [...Map.groupBy(all, ({ clause }) => clause).values()].flatMap((same) => {
    const [heading] = same;
    if (heading === undefined) return [];
    const { clause, article, title, kind, authority } = heading;
    const reasons = reasonsOf(same.flatMap(({ refused }) => refused));
    return [{ clause, article, title, kind, authority, reasons }];
  });
  return clauses.sort((one, other) => rank(one) - rank(other));
}

function rank({ authority }: Heading): number {
  return authority === 'computed' ? 0 : 1;
}

function reasonsOf(refused: readonly RefusedAlike[]): readonly RefusedFor[] {
  const said = refused.map((alike) => ({ said: wordsOf(alike), records: alike.records }));
  return [...Map.groupBy(said, (one) => one.said.zh).values()].map((same) => ({
    said: same[0]?.said ?? { zh: '', en: '' },
    records: same.flatMap(({ records }) => records),
  }));
}

/** Where several conditions fail, all of them are named. */
function wordsOf({ reason, conditions = [] }: RefusedAlike): Message {
  if (reason === null) return { zh: '', en: '' };
  const failing = conditions.filter(({ holds }) => holds === 'no');
  if (reason.code !== 'condition' || failing.length < 2) return { zh: reason.zh, en: reason.en };
  return {
    zh: `不满足：${failing.map(({ label }) => label.zh).join('；')}`,
    en: `not met: ${failing.map(({ label }) => label.en).join('; ')}`,
  };
}

import type { Assessment, Result, Totals } from '../answer.ts';
import type { Row } from '../generate/program.ts';
import type { Relation } from './relations.ts';
import type { Item } from './types.ts';

/** The four totals of what is in force, those of what carries no dates apart, and what was paid. */
export function totalsOf(
  items: readonly Item[],
  results: readonly Result[],
  related: ReadonlyMap<Row, Relation>,
): Assessment['totals'] {
  const inForce = sumUp(items, results, related, 'in_force');
  const undated = sumUp(items, results, related, 'undated');
  const paid = items.reduce((sum, { row }) => sum + (row.paid ? row.lo : 0), 0);
  return { ...inForce, paid_fen: String(paid), undated };
}

function sumUp(
  items: readonly Item[],
  results: readonly Result[],
  related: ReadonlyMap<Row, Relation>,
  validity: Result['validity'],
): Totals {
  const low = { computed: 0, up_to: 0, unknown: 0, undecided: 0 };
  const high = { computed: 0, up_to: 0, unknown: 0, undecided: 0 };
  const unstated: Record<keyof typeof low, string[]> = {
    computed: [],
    up_to: [],
    unknown: [],
    undecided: [],
  };
  for (let index = 0; index < results.length; index++) {
    const result = results[index] as Result;
    const { row } = items[index] as Item;
    const { total } = result;
    if (total === null || result.validity !== validity) continue;
    const relation = related.get(row);
    const rival = relation?.is === 'maybe_replaced' ? relation.by : null;
    low[total] += total === 'undecided' ? Number(result.low_fen) : rival ? 0 : row.clo;
    if (result.high_fen === null) unstated[total].push(result.clause);
    else if (total === 'undecided') high[total] += Number(result.high_fen);
    else
      high[total] += rival && Number.isFinite(rival.chi) ? Math.max(row.chi, rival.chi) : row.chi;
  }
  return {
    computed_fen: String(low.computed),
    up_to_fen: String(high.up_to),
    up_to_unstated: unstated.up_to,
    unknown_low_fen: String(low.unknown),
    unknown_high_fen: String(high.unknown),
    unknown_unstated: unstated.unknown,
    undecided_low_fen: String(low.undecided),
    undecided_high_fen: String(high.undecided),
    undecided_unstated: unstated.undecided,
  };
}

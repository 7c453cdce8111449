import type { Assessment, Result, Totals } from '../answer.ts';
import type { Row } from '../generate/row.ts';

/** What the totals come to so far. */
export type Sums = { readonly inForce: Four; readonly undated: Four; paid: number };
type Four = Readonly<Record<NonNullable<Result['total']>, Sum>>;
type Sum = { low: number; high: number; readonly unstated: string[] };

export function startSums(): Sums {
  return { inForce: startFour(), undated: startFour(), paid: 0 };
}

function startFour(): Four {
  const start = (): Sum => ({ low: 0, high: 0, unstated: [] });
  return { computed: start(), up_to: start(), unknown: start(), undecided: start() };
}

/**
 * Adds a result. While it is unknown which of two is given, neither is certain, and the greater may
 * be.
 */
export function addUp(sums: Sums, result: Result, { paid, settled, amount, relation }: Row): void {
  sums.paid += paid ? amount.lo : settled;
  if (result.total === null) return;
  const four = result.validity === 'undated' ? sums.undated : sums.inForce;
  const sum = sumOf(result.total, four);
  const rival = relation?.is === 'maybe_replaced' ? relation.by.amount : null;
  const isSpan = result.total === 'undecided';
  if (isSpan) sum.low += Number(result.low_fen);
  else if (!rival && relation?.is !== 'contested') sum.low += amount.clo;
  if (result.high_fen === null) sum.unstated.push(result.clause);
  else if (isSpan) sum.high += Number(result.high_fen);
  else
    sum.high += rival && Number.isFinite(rival.chi) ? Math.max(amount.chi, rival.chi) : amount.chi;
}

function sumOf(total: NonNullable<Result['total']>, four: Four): Sum {
  switch (total) {
    case 'computed':
      return four.computed;
    case 'up_to':
      return four.up_to;
    case 'unknown':
      return four.unknown;
    case 'undecided':
      return four.undecided;
  }
}

/** The four totals of what is in force, those of what carries no dates apart, and what was paid. */
export function totalsOf({ inForce, undated, paid }: Sums): Assessment['totals'] {
  return { ...totalsFrom(inForce), paid_fen: String(paid), undated: totalsFrom(undated) };
}

function totalsFrom({ computed, up_to, unknown, undecided }: Four): Totals {
  return {
    computed_fen: String(computed.low),
    up_to_fen: String(up_to.high),
    up_to_unstated: up_to.unstated,
    unknown_low_fen: String(unknown.low),
    unknown_high_fen: String(unknown.high),
    unknown_unstated: unknown.unstated,
    undecided_low_fen: String(undecided.low),
    undecided_high_fen: String(undecided.high),
    undecided_unstated: undecided.unstated,
  };
}

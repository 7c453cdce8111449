import type { RungAnswer } from './path-answer.ts';

/** The first rung that would bring something; one known to lack a condition stands behind others. */
export function nearestOf(rungs: readonly RungAnswer[]): RungAnswer | undefined {
  const worthwhile = rungs.filter((rung) => heightOf(rung) > 0);
  return worthwhile.find((rung) => !lacks(rung)) ?? worthwhile[0];
}

/** The rung that would bring most, the nearer of equals; amounts without a ceiling do not count. */
export function worthiestOf(rungs: readonly RungAnswer[]): RungAnswer | undefined {
  const worthwhile = rungs.filter((rung) => heightOf(rung) > 0);
  return worthwhile.sort((a, b) => heightOf(b) - heightOf(a))[0];
}

/** The most that is known by figures, of documents with dates and without; 0 where it is held. */
function heightOf({ worth }: RungAnswer): number {
  const lines = worth?.lines ?? [];
  return lines.reduce((sum, { low_fen, high_fen }) => sum + Number(high_fen ?? low_fen), 0);
}

function lacks({ conditions }: RungAnswer): boolean {
  return conditions.some(({ holds }) => holds === 'no');
}

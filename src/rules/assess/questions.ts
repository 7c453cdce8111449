import type { FactRef, Question, Result } from '../answer.ts';

type Tally = {
  readonly ref: FactRef;
  readonly clauses: Set<string>;
  fen: number;
  unstated: boolean;
};

/** What is worth asking: each missing fact once, the one that moves most money first. */
export function askedOf(results: readonly Result[]): Question[] {
  const tallies = new Map<string, Tally>();
  for (const { clause, low_fen, high_fen, missing } of results) {
    for (const ref of missing) {
      const key = `${ref.kind}\n${ref.record}\n${ref.fact}`;
      const tally = tallies.get(key) ?? {
        ref,
        clauses: new Set<string>(),
        fen: 0,
        unstated: false,
      };
      tallies.set(key, tally);
      if (high_fen === null) tally.unstated = true;
      else if (!tally.clauses.has(clause)) tally.fen += Number(high_fen) - Number(low_fen);
      tally.clauses.add(clause);
    }
  }
  return [...tallies.values()]
    .sort((a, b) => b.fen - a.fen || Number(b.unstated) - Number(a.unstated))
    .map(({ ref, clauses, fen, unstated }) => ({
      ...ref,
      decides_fen: unstated && fen === 0 ? null : String(fen),
      clauses: [...clauses],
    }));
}

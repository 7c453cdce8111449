import type { FactRef, Question, Result } from '../answer.ts';

type Tally = {
  readonly ref: FactRef;
  readonly clauses: string[];
  fen: number;
  unstated: boolean;
};

/** What is worth asking: each missing fact once, the one that moves most money first. */
export function askedOf(results: readonly Result[]): Question[] {
  const tallies: Tally[] = [];
  const byRecord = new Map<string, Tally[]>();
  for (const { clause, low_fen, high_fen, missing } of results) {
    if (missing.length === 0) continue;
    for (const ref of missing) {
      const tally = tallyOf(ref, byRecord, tallies);
      if (high_fen === null) tally.unstated = true;
      else if (!tally.clauses.includes(clause)) tally.fen += Number(high_fen) - Number(low_fen);
      if (!tally.clauses.includes(clause)) tally.clauses.push(clause);
    }
  }
  return tallies
    .sort((a, b) => b.fen - a.fen || Number(b.unstated) - Number(a.unstated))
    .map(({ ref, clauses, fen, unstated }) => ({
      kind: ref.kind,
      record: ref.record,
      fact: ref.fact,
      decides_fen: unstated && fen === 0 ? null : String(fen),
      clauses,
    }));
}

/** The tally of a fact. They are kept by record (or kind): few share one, and none is spelt out. */
function tallyOf(ref: FactRef, byRecord: Map<string, Tally[]>, tallies: Tally[]): Tally {
  const place = ref.record ?? ref.kind;
  const near = byRecord.get(place);
  for (const tally of near ?? []) {
    const known = tally.ref;
    if (known.fact === ref.fact && known.record === ref.record && known.kind === ref.kind)
      return tally;
  }
  const fresh: Tally = { ref, clauses: [], fen: 0, unstated: false };
  if (near) near.push(fresh);
  else byRecord.set(place, [fresh]);
  tallies.push(fresh);
  return fresh;
}

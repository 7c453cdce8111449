import type { FactRef, Question, Result } from '../answer.ts';

type Tally = {
  readonly ref: FactRef;
  readonly clauses: string[];
  fen: number;
  unstated: boolean;
};

/** The facts that results wait for, as they come up, and by record (or kind). */
export type Tallies = { readonly all: Tally[]; readonly byRecord: Map<string, Tally[]> };

/** Notes what a result waits for. */
export function ask({ all, byRecord }: Tallies, result: Result): void {
  const { clause, low_fen, high_fen } = result;
  const fen = high_fen === null ? null : Number(high_fen) - Number(low_fen);
  for (const ref of result.missing) {
    const tally = tallyOf(ref, byRecord, all);
    if (fen === null) tally.unstated = true;
    // Results come clause by clause.
    if (tally.clauses.at(-1) === clause) continue;
    tally.fen += fen ?? 0;
    tally.clauses.push(clause);
  }
}

/** What is worth asking: each missing fact once, the one that moves most money first. */
export function questionsOf({ all }: Tallies): Question[] {
  return all
    .sort((a, b) => b.fen - a.fen || Number(b.unstated) - Number(a.unstated))
    .map(({ ref, clauses, fen, unstated }) => ({
      kind: ref.kind,
      record: ref.record,
      fact: ref.fact,
      decides_fen: unstated && fen === 0 ? null : String(fen),
      clauses,
    }));
}

/** The tally of a fact. Few share a record, and none is spelt out. */
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

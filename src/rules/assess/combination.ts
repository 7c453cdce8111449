import type { Combination, Overlap, Result } from '../answer.ts';
import { fenText } from '../award/mechanism.ts';
import type { Row } from '../generate/row.ts';
import { contested, heaviest, partsOf } from './heaviest.ts';
import type { Plan } from './plan.ts';
import { isSameMatter, rivalsAmong } from './relations.ts';
import { answerOf } from './result.ts';
import { leavesRoom, settleWithout } from './settle.ts';
import { addUp, startSums, totalsOf } from './totals.ts';
import type { Answering } from './types.ts';

/**
 * Where the texts do not say whether several awards for one matter may be had together: what the
 * totals come to if only one of them may, by the choice that pays most. Null where nothing overlaps.
 * What was paid stays paid; of awards without a stated ceiling nobody can say which pays more, so
 * they stand back behind those with one.
 */
export function combinationOf(
  rows: readonly Row[],
  results: readonly Result[],
  answering: Answering,
): Combination | null {
  const { layout } = answering.program;
  const { unstated } = layout.overlaps;
  const places: number[] = [];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as Row;
    if (row.id === null || unstated[row.clause]?.length === 0 || row.amount.hi === 0) continue;
    if (row.paid || results[place]?.total != null) places.push(place);
  }
  if (places.length < 2) return null;
  const open = places.map((place) => rows[place] as Row);
  const rivals = rivalsAmong(
    open,
    (clause) => unstated[clause] ?? [],
    (a, b) => isSameMatter(a, b, layout),
  );
  const parts = partsOf(contested(rivals), rivals).filter((part) =>
    [...part].some((one) => !open[one]?.paid),
  );
  if (parts.length === 0) return null;
  const chosen = chooseBeside(open, rivals);
  const left = parts.flatMap((part) => [...part].filter((one) => !chosen.has(one)));
  const out = left.map((one) => open[one] as Row).filter(({ paid }) => !paid);
  return {
    totals: totalsWithout(out, rows, results, answering),
    overlaps: parts.map((part) =>
      overlapOf(
        [...part].map((one) => {
          const result = results[places[one] as number] as Result;
          return { result, row: open[one] as Row, counts: chosen.has(one) };
        }),
        answering,
      ),
    ),
  };
}

/** What was paid stays, and none of its rivals; of the others those that pay most. */
function chooseBeside(
  open: readonly Row[],
  rivals: readonly ReadonlySet<number>[],
): ReadonlySet<number> {
  if (!open.some(({ paid }) => paid)) return heaviest(open.map(weightOf), rivals);
  const isFree = (place: number) =>
    !open[place]?.paid && ![...(rivals[place] ?? [])].some((rival) => open[rival]?.paid);
  const free = open.map((_, place) => isFree(place));
  const among = rivals.map(
    (own, place) => new Set(free[place] ? [...own].filter((rival) => free[rival]) : []),
  );
  const best = heaviest(open.map(weightOf), among);
  return new Set([...open.keys()].filter((one) => open[one]?.paid || (free[one] && best.has(one))));
}

function weightOf({ amount: { lo, hi } }: Row): readonly [number, number] {
  return [Number.isFinite(hi) ? hi : 0, lo];
}

function totalsWithout(
  out: readonly Row[],
  rows: readonly Row[],
  results: readonly Result[],
  answering: Answering,
): Combination['totals'] {
  const { dossier, plans } = answering;
  const known = new Map(rows.map((row, place) => [row, results[place]]));
  const isFelt = out.some(
    (row) => plans[row.clause]?.isBuiltOn || leavesRoom(row, rows, answering, dossier),
  );
  const without = isFelt ? settleWithout(out, rows, dossier, answering) : rows;
  const sums = startSums();
  for (const row of without)
    if (!out.includes(row)) addUp(sums, known.get(row) ?? answerOf(row, answering), row);
  return totalsOf(sums);
}

type Member = { readonly result: Result; readonly row: Row; readonly counts: boolean };

function overlapOf(members: readonly Member[], { plans }: Answering): Overlap {
  const names = members.map(({ row }) => (plans[row.clause] as Plan).citedName);
  return {
    members: members.map(({ result: { clause, record }, row: { paid, amount }, counts }) => ({
      clause,
      record,
      paid,
      counts,
      low_fen: `${amount.lo}`,
      high_fen: fenText(amount.hi),
    })),
    question: {
      zh: `${names.map(({ zh }) => zh).join('与')}能否同时享受，原文未写`,
      en: `the texts do not say whether ${names.map(({ en }) => en).join(' and ')} may be had together`,
    },
  };
}

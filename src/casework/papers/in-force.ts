import type { CaseEvent } from '../case/events.ts';
import type { PaperKind } from './kinds.ts';

/** What happened in a case, by number. */
export type Happened = { readonly number: number; readonly event: CaseEvent };

/** A paper that was issued, as far as it matters whether it holds. */
export type IssuedOf = {
  readonly kind: PaperKind;
  readonly event: number | null;
  /** The batch that it is of; null for what is of one case. */
  readonly batch: string | null;
  readonly digest: string;
  readonly withdrawnOn: string | null;
};

/**
 * The paper that holds in the place of one that is due: made out for the same event, or the report of
 * its batch that went with the case since then.
 * @param papers of the case
 */
export function inForce<P extends IssuedOf>(
  papers: readonly P[],
  { kind, event }: { readonly kind: PaperKind; readonly event: number | null },
  events: readonly Happened[],
): P | undefined {
  const since = events.flatMap(({ number, event: later }) =>
    number > (event ?? 0) && later.is === 'passed'
      ? Object.values(later.carried.documents ?? {})
      : [],
  );
  return papers.find((one) => {
    if (one.kind !== kind || one.withdrawnOn !== null) return false;
    return one.batch === null ? one.event === event : since.includes(one.digest);
  });
}

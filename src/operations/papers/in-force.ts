import type { PaperDue } from '../../casework/index.ts';
import type { IssuedPaper, KeptCase } from '../../store/index.ts';

/**
 * The paper that holds in the place of one that is due: made out for the same event, or the report of
 * its batch that went with the case since then.
 * @param papers of the case
 */
export function inForce(
  papers: readonly IssuedPaper[],
  { kind, event }: Pick<PaperDue, 'kind' | 'event'>,
  { events }: Pick<KeptCase, 'events'>,
): IssuedPaper | undefined {
  const since = events.flatMap(({ number, event: later }) =>
    number > event && later.is === 'passed' ? Object.values(later.carried.documents ?? {}) : [],
  );
  return papers.find((one) => {
    if (one.kind !== kind || one.withdrawnOn !== null) return false;
    return one.batch === null ? one.event === event : since.includes(one.digest);
  });
}

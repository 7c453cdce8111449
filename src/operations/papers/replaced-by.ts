import type { PaperDue } from '../../casework/index.ts';
import type { IssuedPaper } from '../../store/index.ts';

/** The code of the withdrawn paper in whose place another would stand; null for the first one. */
export function replacedBy(
  { kind, event }: Pick<PaperDue, 'kind' | 'event'>,
  papers: readonly IssuedPaper[],
): string | null {
  return papers.findLast((one) => one.kind === kind && one.event === event)?.code ?? null;
}

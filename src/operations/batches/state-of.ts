import { APPLICANT, type End } from '../../casework/index.ts';
import type { BATCH_STATES } from '../shapes/batch.ts';
import type { BatchedCall } from './need-batches.ts';

type BatchState = (typeof BATCH_STATES)[number];
type Counts = Readonly<Record<BatchState, number>>;

/** Where a case is and whom it waits for, as lists know it. */
type Place = { readonly at: string; readonly end: End | null; readonly office: string | null };

/** How a case stands to the filing of its batch: stages before that one check it, those after it have it. */
export function stateOf(
  { procedure, stage }: Pick<BatchedCall, 'procedure' | 'stage'>,
  { at, end, office }: Place,
): BatchState {
  if (end !== null) return 'ended';
  if (office === APPLICANT) return 'returned';
  if (at === stage.id) return 'ready';
  const order = procedure.stages.map(({ id }) => id);
  return order.indexOf(at) < order.indexOf(stage.id) ? 'checking' : 'filed';
}

export function noCounts(): Counts {
  return { checking: 0, returned: 0, ready: 0, filed: 0, ended: 0 };
}

export function addCount(counts: Counts, state: BatchState, more: number): Counts {
  return { ...counts, [state]: counts[state] + more };
}

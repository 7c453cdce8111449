import { keepPreviousData, replaceEqualDeep, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { assessmentQuery, type MarkedAssessment } from '../api/queries.ts';
import { useAsOf } from '../frame/as-of.ts';
import { useSession } from './session/provider.tsx';

export type Assessing = {
  readonly assessment: MarkedAssessment | undefined;
  /** Whether the assessment is that of the dossier as it now stands. */
  readonly isCurrent: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

/**
 * The assessment of the session's dossier; the last good one stays until the next is there.
 * A change is sent at once; an answer that a later change overtook is dropped. Results that stay the
 * same stay the same objects, so that only what changed is drawn again.
 */
export function useAssessing(): Assessing {
  const session = useSession();
  const { asOf } = useAsOf();
  const query = useQuery({
    ...assessmentQuery(session.dossier, asOf),
    placeholderData: keepPreviousData,
    enabled: session.started,
  });
  const last = useRef<MarkedAssessment>(undefined);
  if (query.data !== undefined && query.data !== last.current) {
    last.current = replaceEqualDeep(last.current, query.data);
  }
  return {
    assessment: session.started ? last.current : undefined,
    isCurrent: !query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

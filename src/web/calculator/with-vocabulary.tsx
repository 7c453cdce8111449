import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { vocabularyQuery } from '../api/queries.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { VocabularyContext } from './vocabulary-context.tsx';

/** Fetches the words of facts and codes for everything below it. */
export function WithVocabulary({ children }: { children: ReactNode }) {
  const vocabulary = useQuery(vocabularyQuery);
  if (vocabulary.isError) {
    return <Failure error={vocabulary.error} retry={() => void vocabulary.refetch()} />;
  }
  if (vocabulary.data === undefined) {
    return <Loading />;
  }
  return <VocabularyContext value={vocabulary.data}>{children}</VocabularyContext>;
}

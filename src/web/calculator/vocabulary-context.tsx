import { createContext, use } from 'react';
import type { Kind, Vocabulary } from '../../rules/view.ts';

/** The words of facts and codes, for everything below the calculator. */
export const VocabularyContext = createContext<Vocabulary | null>(null);

/** The vocabulary of the calculator. */
export function useVocabulary(): Vocabulary {
  const vocabulary = use(VocabularyContext);
  if (vocabulary === null) {
    throw new Error('useVocabulary is used outside VocabularyContext');
  }
  return vocabulary;
}

/** A record kind, or the party; undefined when the vocabulary has no such word. */
export function kindOf(vocabulary: Vocabulary, kind: string): Kind | undefined {
  return kind === 'party' ? vocabulary.party : vocabulary.kinds[kind];
}

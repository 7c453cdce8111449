import { useQuery } from '@tanstack/react-query';
import { vocabularyQuery } from '../api/queries.ts';
import { Failure, Loading } from '../frame/states.tsx';
import './calculator.css';
import './question.css';
import './result-lines.css';
import './results.css';
import './sum-bar.css';
import './sum.css';
import { Calculator } from './calculator.tsx';
import { SessionProvider } from './session/provider.tsx';
import { VocabularyContext } from './vocabulary-context.tsx';

export function CalculatorPage() {
  const vocabulary = useQuery(vocabularyQuery);
  if (vocabulary.isError) {
    return <Failure error={vocabulary.error} retry={() => void vocabulary.refetch()} />;
  }
  if (vocabulary.data === undefined) {
    return <Loading />;
  }
  return (
    <VocabularyContext value={vocabulary.data}>
      <SessionProvider>
        <Calculator />
      </SessionProvider>
    </VocabularyContext>
  );
}

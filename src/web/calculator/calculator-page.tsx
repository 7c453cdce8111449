import './calculator.css';
import './changes.css';
import './question.css';
import './result-lines.css';
import './results.css';
import './sum-bar.css';
import './sum-apart.css';
import './sum.css';
import { Calculator } from './calculator.tsx';
import { SessionProvider } from './session/provider.tsx';
import { WithVocabulary } from './with-vocabulary.tsx';

export function CalculatorPage() {
  return (
    <WithVocabulary>
      <SessionProvider>
        <Calculator />
      </SessionProvider>
    </WithVocabulary>
  );
}

import '../calculator/calculator.css';
import './path.css';
import './path-cards.css';
import './path-print.css';
import { SessionProvider } from '../calculator/session/provider.tsx';
import { WithVocabulary } from '../calculator/with-vocabulary.tsx';
import { GrowthPath } from './growth-path.tsx';

/** 成长路径: where an enterprise stands between seedling and sky, and what the next rungs bring. */
export function PathPage() {
  return (
    <WithVocabulary>
      <SessionProvider>
        <GrowthPath />
      </SessionProvider>
    </WithVocabulary>
  );
}

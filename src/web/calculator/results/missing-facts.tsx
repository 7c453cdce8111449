import { useTranslation } from 'react-i18next';
import { type FactRef, factLabel, kindLabel } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { useTellIfAny } from '../session/provider.tsx';
import { keyOf } from '../session/state.ts';
import { kindOf, useVocabulary } from '../vocabulary-context.tsx';

/** The facts that a result waits for; where answers are taken, a press asks for one at once. */
export function MissingFacts({ missing }: { missing: readonly FactRef[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const tell = useTellIfAny();
  if (missing.length === 0) {
    return null;
  }
  const ask = (question: FactRef) => {
    tell?.({ did: 'picked', question });
    requestAnimationFrame(() => {
      const title = document.getElementById('question-title');
      title?.scrollIntoView({ block: 'center' });
      title?.closest('.question')?.querySelector<HTMLElement>('input, select, button')?.focus();
    });
  };
  return (
    <div className="missing small">
      <span className="soft">{t('results.missing')}</span>
      {missing.map((ref) => {
        const name =
          ref.fact === null
            ? say(kindLabel(vocabulary, ref.kind))
            : say(factLabel(vocabulary, ref));
        return tell === null || kindOf(vocabulary, ref.kind) === undefined ? (
          <span key={keyOf(ref)}>{name}</span>
        ) : (
          <button key={keyOf(ref)} type="button" className="ask" onClick={() => ask(ref)}>
            {name}
          </button>
        );
      })}
    </div>
  );
}

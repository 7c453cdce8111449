import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type FactRef, factLabel, kindLabel } from '../../rules/view.ts';
import { keyOf } from '../calculator/session/state.ts';
import { useVocabulary } from '../calculator/vocabulary-context.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { useSay } from '../i18n/use-say.ts';

/** The facts that are missing, each a way to its question in the calculator. */
export function FillFacts({ missing }: { missing: readonly FactRef[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const { carried } = useAsOf();
  if (missing.length === 0) return null;
  return (
    <p className="small path-fill">
      <span className="soft">{t('path.missing')}</span>{' '}
      {missing.map((ref) => (
        <Link
          key={keyOf(ref)}
          to="/calculator"
          search={{ fact: keyOf(ref), as_of: carried }}
          className="ask"
        >
          {say(ref.fact === null ? kindLabel(vocabulary, ref.kind) : factLabel(vocabulary, ref))}
        </Link>
      ))}
    </p>
  );
}

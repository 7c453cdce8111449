import { useTranslation } from 'react-i18next';
import type { FactPlace } from '../dossier/edit.ts';
import { useSession } from '../session/provider.tsx';
import { keyOf } from '../session/state.ts';

/** Whether a fact came from the sample, the file, the link or this visitor. */
export function SourceTag({ place }: { place: FactPlace }) {
  const { t } = useTranslation();
  const { origin, own } = useSession();
  const from = origin === null || own.includes(keyOf(place)) ? 'own' : origin.from;
  return <span className={`source source-${from}`}>{t(`source.${from}`)}</span>;
}

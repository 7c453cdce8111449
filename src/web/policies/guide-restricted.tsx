import { useTranslation } from 'react-i18next';
import type { LegalConcern } from '../../rules/view.ts';
import { Part } from './part.tsx';

/** That national rules of a later day may stand against this kind of support: for an officer to check. */
export function GuideRestricted({ concerns }: { concerns: readonly LegalConcern[] }) {
  const { t } = useTranslation();
  if (concerns.length === 0) {
    return null;
  }
  return (
    <Part name={t('guide.restricted')}>
      <ul className="rule-lines guide-restricted">
        {concerns.map((concern) => (
          <li key={concern}>{t(`restricted.${concern}`)}</li>
        ))}
      </ul>
      <p className="small soft">{t('guide.restrictedNote')}</p>
    </Part>
  );
}

import { useTranslation } from 'react-i18next';
import type { RungAnswer } from '../../rules/view.ts';

/** Since when and until when; where no rule and no record says, the certificate does. */
export function HeldDays({ held }: { held: NonNullable<RungAnswer['held']> }) {
  const { t } = useTranslation();
  const { since, until, until_basis: basis } = held;
  return (
    <>
      {since !== null && `${t('path.since', { day: since })} · `}
      {until === null ? t('path.certificate') : t('path.until', { day: until })}
      {basis !== null && ` · ${t('path.basis', { basis })}`}
    </>
  );
}

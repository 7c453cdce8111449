import { useTranslation } from 'react-i18next';
import { useSay } from '../../i18n/use-say.ts';
import { useSession } from '../session/provider.tsx';

/** Where the prefilled facts came from, and when. */
export function OriginLine() {
  const { t } = useTranslation();
  const say = useSay();
  const { origin } = useSession();
  if (origin === null) {
    return <p className="small soft">{t('known.keptHere')}</p>;
  }
  const { from, on } = origin;
  return (
    <p className="small soft">
      {t(`known.${from}`, { name: say(origin.name), on })}{' '}
      {from === 'city' ? t('known.keptUntilFiled') : t('known.keptHere')}
    </p>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Sample } from '../api/queries.ts';
import { useSay } from '../i18n/use-say.ts';

/** Further samples, by name. */
export function MoreSamples({ samples }: { samples: readonly Sample[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (samples.length === 0) {
    return null;
  }
  return (
    <div className="more-samples small">
      <span className="soft">{t('home.moreSamples')}</span>
      <ul>
        {samples.map((sample) => (
          <li key={sample.id}>
            <Link to="/calculator" search={{ sample: sample.id, as_of: sample.as_of }}>
              {say(sample.title)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

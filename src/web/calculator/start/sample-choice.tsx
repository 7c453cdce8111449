import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { samplesQuery } from '../../api/queries.ts';
import { useSay } from '../../i18n/use-say.ts';

/** Sample enterprises; each opens with its own as-of date. */
export function SampleChoice() {
  const { t } = useTranslation();
  const say = useSay();
  const samples = useQuery(samplesQuery);
  const id = useId();
  if (samples.data === undefined || samples.data.length === 0) {
    return null;
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 className="title-section" id={id}>
        {t('start.samples')}
      </h2>
      <ul className="stack tight">
        {samples.data.map((sample) => (
          <li key={sample.id}>
            <Link
              to="/calculator"
              search={{ sample: sample.id, as_of: sample.as_of }}
              className="sample-line"
            >
              <strong>{say(sample.title)}</strong>
              <span className="small soft">{say(sample.note)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

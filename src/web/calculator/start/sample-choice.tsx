import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { samplesQuery } from '../../api/queries.ts';
import { SampleLine } from './sample-line.tsx';

/** How many samples are open at once; the others wait behind a line of their own. */
const MOST_OPEN = 4;

/** Sample enterprises; each opens with its own as-of date. */
export function SampleChoice() {
  const { t } = useTranslation();
  const samples = useQuery(samplesQuery);
  const id = useId();
  if (samples.data === undefined || samples.data.length === 0) {
    return null;
  }
  const rest = samples.data.slice(MOST_OPEN);
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 className="title-section" id={id}>
        {t('start.samples')}
      </h2>
      <ul className="stack tight">
        {samples.data.slice(0, MOST_OPEN).map((sample) => (
          <SampleLine key={sample.id} sample={sample} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className="small">{t('start.moreSamples', { count: rest.length })}</summary>
          <ul className="stack tight">
            {rest.map((sample) => (
              <SampleLine key={sample.id} sample={sample} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

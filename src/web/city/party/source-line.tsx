import { useTranslation } from 'react-i18next';
import type { KeptStatement } from '../../api/city-queries.ts';
import { EvidenceLine } from './evidence-line.tsx';

/** Where facts come from: the document, its date, and how they came. */
export function SourceLine({ source }: { source: KeptStatement['source'] }) {
  const { t } = useTranslation();
  return (
    <p className="source-line">
      <span className="unseen">{t('party.source')} </span>
      <span>{source.text}</span>
      <span className="source-day">
        <time dateTime={source.on}>{source.on}</time>
        {source.kind !== 'example' && (
          <span className="source-kind">{t(`sourceKind.${source.kind}`)}</span>
        )}
      </span>
      <EvidenceLine evidence={source.evidence} />
    </p>
  );
}

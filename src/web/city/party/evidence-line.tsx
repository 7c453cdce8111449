import { useTranslation } from 'react-i18next';
import type { KeptStatement } from '../../api/city-queries.ts';
import { useAsOf } from '../../frame/as-of.ts';

/** The document that a fact rests on: its title, who issued it, its number and until when it holds. */
export function EvidenceLine(props: { evidence: KeptStatement['source']['evidence'] }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  if (props.evidence === undefined) return null;
  const { title, issuer, number, issuedOn, validUntil } = props.evidence;
  const isOver = validUntil !== undefined && validUntil < asOf;
  const parts = [
    title,
    issuer,
    number,
    issuedOn === undefined ? undefined : t('evidence.issued', { on: issuedOn }),
  ].filter((part) => part !== undefined);
  return (
    <span className="source-evidence">
      <span className="source-kind">{t('evidence.shown')}</span> {parts.join(' · ')}
      {validUntil !== undefined && (
        <span className={isOver ? 'source-expired' : undefined}>
          {' · '}
          {t(isOver ? 'evidence.expired' : 'evidence.until', { on: validUntil })}
        </span>
      )}
    </span>
  );
}

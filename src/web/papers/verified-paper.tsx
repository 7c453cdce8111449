import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VerifiedPaper as Paper } from '../api/paper-queries.ts';
import { Icon } from '../frame/icon.tsx';

/** What the city says of a paper that it issued. */
export function VerifiedPaper({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const { kind, number, office_number, office, issued_on, withdrawn_on, example } = paper;
  const rows = [
    [t('verify.kind'), t(`paperKind.${kind}`)],
    [t('verify.officeNumber'), office_number],
    [t('verify.number'), number],
    [t('verify.office'), office],
    [t('verify.issuedOn'), issued_on],
    [t('verify.withdrawnOn'), withdrawn_on],
  ] as const;
  const others = [
    [t('verify.replacedBy'), paper.replaced_by],
    [t('verify.replaces'), paper.replaces],
  ] as const;
  return (
    <div className="stack">
      <h2 className={withdrawn_on === null ? 'verdict holds' : 'verdict'}>
        <Icon name={withdrawn_on === null ? 'check' : 'close'} size={22} />
        {withdrawn_on === null ? t('verify.genuine') : t('verify.withdrawn')}
      </h2>
      {withdrawn_on !== null && <p className="small">{t('verify.withdrawnNote')}</p>}
      <dl className="verified">
        {rows.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {others.map(
          ([label, code]) =>
            code !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Link to="/verify" search={{ code }}>
                    {code}
                  </Link>
                </dd>
              </div>
            ),
        )}
      </dl>
      {example && <p className="small soft">{t('verify.example')}</p>}
      {withdrawn_on === null && <p className="small soft">{t('verify.onlyThis')}</p>}
    </div>
  );
}

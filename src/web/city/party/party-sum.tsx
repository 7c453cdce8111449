import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adoptDossier } from '../../../dossiers/index.ts';
import type { PartyFile } from '../../api/city-queries.ts';
import { assessmentQuery } from '../../api/queries.ts';
import { StillSession } from '../../calculator/session/provider.tsx';
import { SumPanel } from '../../calculator/sum/sum-panel.tsx';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';

/** What the dossier gets as of the day of the page, and the way to its arithmetic. */
export function PartySum({ file }: { file: PartyFile }) {
  const { t } = useTranslation();
  const { asOf, carried } = useAsOf();
  const assessment = useQuery({
    ...assessmentQuery(file.dossier, asOf),
    placeholderData: keepPreviousData,
  });
  if (assessment.isError) {
    return (
      <div className="card stack tight" role="alert">
        <p className="complaint">{t('party.sumFailed')}</p>
        <button type="button" className="button" onClick={() => void assessment.refetch()}>
          {t('states.retry')}
        </button>
      </div>
    );
  }
  if (assessment.data === undefined) {
    return <div className="card party-sum-wait" aria-busy="true" />;
  }
  return (
    <div className="party-sum">
      <StillSession dossier={adoptDossier(file.dossier)}>
        <SumPanel assessment={assessment.data} />
      </StillSession>
      <Link
        to="/calculator"
        search={{ party: file.party.id, as_of: carried }}
        className="button no-print"
      >
        {t('party.open')}
        <Icon name="arrow" size={16} />
      </Link>
    </div>
  );
}

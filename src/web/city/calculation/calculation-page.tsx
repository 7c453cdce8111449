import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adoptDossier } from '../../../dossiers/index.ts';
import { calculationQuery, partyQuery } from '../../api/city-queries.ts';
import { isNotFound, problemsOf } from '../../api/problems.ts';
import { Sheet } from '../../calculator/print/sheet.tsx';
import { usePrinting } from '../../calculator/print/use-printing.ts';
import '../../calculator/result-lines.css';
import { Results } from '../../calculator/results/results.tsx';
import '../../calculator/results.css';
import { StillSession } from '../../calculator/session/provider.tsx';
import '../../calculator/sum-apart.css';
import '../../calculator/sum.css';
import { SumPanel } from '../../calculator/sum/sum-panel.tsx';
import { Failure, Loading, Notice } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { InCity } from '../in-city.tsx';
import { CalculationHead } from './calculation-head.tsx';
import './calculation.css';
import { Replay } from './replay.tsx';

/** A saved calculation as it was answered then, and the way to check it. */
export function CalculationPage() {
  const { party, calculation } = useParams({ from: '/city/$party/calculations/$calculation' });
  return (
    <InCity>
      <Calculation key={calculation} party={party} id={calculation} />
    </InCity>
  );
}

function Calculation({ party, id }: { party: string; id: string }) {
  const { t } = useTranslation();
  const saved = useQuery(calculationQuery(party, id));
  const name = useQuery(partyQuery(party)).data?.party.name;
  const printing = usePrinting();
  useTitle(t('calculation.title'));
  if (saved.isError) {
    return isUnknown(saved.error) ? (
      <NoCalculation party={party} />
    ) : (
      <Failure error={saved.error} retry={() => void saved.refetch()} />
    );
  }
  if (saved.data === undefined) {
    return <Loading />;
  }
  if (saved.data.party !== party) {
    return <NoCalculation party={party} />;
  }
  const { answer, dossier } = saved.data;
  return (
    <StillSession dossier={adoptDossier(dossier)}>
      <article className="page calculation no-print">
        <CalculationHead calculation={saved.data} name={name ?? party} />
        <SumPanel assessment={answer} still />
        <Replay calculation={saved.data} />
        <Results assessment={answer} />
      </article>
      {printing && <Sheet assessment={answer} />}
    </StillSession>
  );
}

/** An id of another form is refused as malformed; it names nothing either. */
function isUnknown(error: unknown): boolean {
  return isNotFound(error) || problemsOf(error).some(({ field }) => field === 'calculation');
}

function NoCalculation({ party }: { party: string }) {
  const { t } = useTranslation();
  return (
    <Notice title={t('calculation.none')}>
      <p className="soft">{t('calculation.noneNote')}</p>
      <Link to="/city/$party" params={{ party }} className="button">
        {t('party.dossier')}
      </Link>
    </Notice>
  );
}

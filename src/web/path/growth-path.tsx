import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemsOf } from '../api/problems.ts';
import { pathQuery } from '../api/queries.ts';
import { useSession } from '../calculator/session/provider.tsx';
import { Problems } from '../calculator/start/problems.tsx';
import { useArrivingDossier } from '../calculator/start/use-arriving-dossier.ts';
import { useArrivingParty } from '../calculator/start/use-arriving-party.ts';
import { useAsOf } from '../frame/as-of.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { NextSteps } from './next-steps.tsx';
import { PathHead } from './path-head.tsx';
import { PathStart } from './path-start.tsx';
import { StageRungs } from './stage-rungs.tsx';
import { Terraces } from './terraces.tsx';

/** The path of the dossier that is open in this tab, or where to get one. */
export function GrowthPath() {
  const { t } = useTranslation();
  useTitle(t('path.title'));
  const session = useSession();
  const { asOf } = useAsOf();
  const { isArriving, damaged } = useArrivingDossier();
  const { missing, isReading } = useArrivingParty();
  const query = useQuery({
    ...pathQuery(session.dossier, asOf),
    enabled: session.started && !isArriving && !isReading,
  });
  if (isArriving || isReading) return <Loading />;
  if (!session.started || missing || damaged) {
    return <PathStart {...((missing || damaged) && { unread: true })} />;
  }
  const problems = problemsOf(query.error);
  if (problems.length > 0) {
    return (
      <div className="page stack" role="alert">
        <Problems problems={problems} />
      </div>
    );
  }
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading />;
  const path = query.data;
  return (
    <article className="page path">
      <PathHead path={path} />
      <NextSteps path={path} />
      <Terraces path={path} />
      {path.stages.map((stage) => (
        <StageRungs key={stage.id} stage={stage} path={path} />
      ))}
      <p className="path-foot">{t('path.foot')}</p>
    </article>
  );
}

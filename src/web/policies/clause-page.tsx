import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isNotFound } from '../api/problems.ts';
import { clauseQuery, libraryQuery } from '../api/queries.ts';
import { useAsOf } from '../frame/as-of.ts';
import { Failure, Loading, NotFound } from '../frame/states.tsx';
import './guide.css';
import { GuideHead } from './guide-head.tsx';
import { GuideParts } from './guide-parts.tsx';

/** A clause as a service guide (办事指南). */
export function ClausePage() {
  const { t } = useTranslation();
  const { policy, article } = useParams({ from: '/policies/$policy/$article' });
  const { asOf } = useAsOf();
  const clause = useQuery(clauseQuery(policy, article, asOf));
  const library = useQuery(libraryQuery(asOf));
  if (clause.isError) {
    return isNotFound(clause.error) ? (
      <NotFound />
    ) : (
      <Failure error={clause.error} retry={() => void clause.refetch()} />
    );
  }
  if (clause.data === undefined) {
    return <Loading />;
  }
  const document = library.data?.policies.find((one) => one.policy === policy);
  return (
    <article className="page guide">
      <nav aria-label={t('guide.path')} className="small no-print">
        <Link to="/policies">{t('frame.policies')}</Link>
        <span className="faint"> / {clause.data.article}</span>
      </nav>
      <GuideHead clause={clause.data} policy={document} />
      <GuideParts clause={clause.data} policy={document} />
    </article>
  );
}

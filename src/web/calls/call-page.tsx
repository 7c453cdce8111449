import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callQuery } from '../api/call-queries.ts';
import { isMissing } from '../api/problems.ts';
import { CallBatches } from '../batches/call-batches.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import '../policies/guide.css';
import { CallHead } from './call-head.tsx';
import { CallParts } from './call-parts.tsx';
import { CallSamples } from './call-samples.tsx';
import { CallTexts } from './call-texts.tsx';
import { NoCall } from './no-call.tsx';
import './call.css';
import './calls.css';

/** One call for applications: what, who, until when, with which materials, by which steps. */
export function CallPage() {
  const { t } = useTranslation();
  const { call: id } = useParams({ from: '/calls/$call' });
  const { text } = useSearch({ from: '/calls/$call' });
  const { asOf } = useAsOf();
  const query = useQuery(callQuery(id, asOf, text));
  const { data: call } = query;
  useTitle(call?.title);
  if (query.isError && call === undefined)
    return isMissing(query.error) ? (
      <NoCall />
    ) : (
      <Failure error={query.error} retry={() => void query.refetch()} />
    );
  if (call === undefined) return <Loading />;
  return (
    <article className="page guide call">
      <nav aria-label={t('guide.path')} className="small no-print">
        <Link to="/calls">{t('calls.title')}</Link>
        <span className="faint"> / {call.number ?? t('call.noNumber')}</span>
      </nav>
      <CallHead call={call} />
      <CallParts call={call} />
      <CallTexts call={call} />
      <CallBatches call={call.call} />
      <CallSamples call={call.call} />
    </article>
  );
}

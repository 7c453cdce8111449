import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ObjectionState, objectionQuery } from '../api/notice-queries.ts';
import { problemsOf } from '../api/problems.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Failure, Loading } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { LineBadge } from './line-badge.tsx';
import { LookUp } from './look-up.tsx';
import './notices.css';

/** How an objection stands, for who has its receipt number. Nothing personal is on it. */
export function ObjectionPage() {
  const { t } = useTranslation();
  const { receipt } = useParams({ from: '/objections/$receipt' });
  useTitle(t('objection.lookUp'));
  const navigate = useNavigate();
  const query = useQuery(objectionQuery(receipt));
  const { data, error } = query;
  if (data === undefined && error === null) return <Loading />;
  if (data === undefined && problemsOf(error).length === 0)
    return <Failure error={error} retry={() => void query.refetch()} />;
  return (
    <div className="page notices objecting">
      <h1 className="title-page">{t('objection.lookUp')}</h1>
      {data === undefined ? (
        <>
          <div className="complaint" role="alert">
            <FailureWords error={error} />
          </div>
          <LookUp
            begin={receipt}
            found={(right) =>
              void navigate({ to: '/objections/$receipt', params: { receipt: right } })
            }
          />
        </>
      ) : (
        <>
          <Standing objection={data} />
          <p className="no-print">
            <Link to="/objections">{t('objection.lookUpOther')}</Link>
          </p>
        </>
      )}
    </div>
  );
}

function Standing({ objection }: { objection: ObjectionState }) {
  const { t } = useTranslation();
  const { receipt, on, notice, line, settled, state } = objection;
  return (
    <dl className="notice-record">
      <div>
        <dt>{t('objection.receipt')}</dt>
        <dd className="receipt-number">{receipt}</dd>
      </div>
      <div>
        <dt>{t('objection.on')}</dt>
        <dd>
          <time>{on}</time>
        </dd>
      </div>
      <div>
        <dt>{t('objection.notice')}</dt>
        <dd>
          <Link to="/notices/$notice" params={{ notice: notice.id }} lang="zh-CN">
            {notice.title}
          </Link>{' '}
          · {t('objection.line', { line })}
        </dd>
      </div>
      <div>
        <dt>{t('objection.result')}</dt>
        <dd>
          <strong>
            {settled === null
              ? t('objection.open')
              : t('notice.settledOn', { on: settled.on, outcome: t(`lineOutcome.${settled.as}`) })}
          </strong>
        </dd>
      </div>
      <div>
        <dt>{t('objection.lineNow')}</dt>
        <dd>
          <LineBadge state={state} />
        </dd>
      </div>
    </dl>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CallLine, callQuery, callsQuery } from '../../api/call-queries.ts';
import type { ActingPost } from '../../api/people-queries.ts';
import { isMissing } from '../../api/problems.ts';
import { WithVocabulary } from '../../calculator/with-vocabulary.tsx';
import { Fetched } from '../../desk/fetched.tsx';
import '../../desk/desk.css';
import '../../forms/form.css';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { Notice } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { useSay } from '../../i18n/use-say.ts';
import '../../offices/offices.css';
import { NeedsMember } from '../../people/needs-member.tsx';
import '../apply/apply.css';
import '../cases.css';
import { BeginForm } from './begin-form.tsx';

/** Begins an application: under which open call, for whom, about which matter. */
export function BeginPage() {
  const { t } = useTranslation();
  return (
    <NeedsMember>
      {(member) =>
        member.post === null || !member.operations.includes('openCase') ? (
          <Notice title={t('begin.title')}>
            <p className="soft">{t('begin.notForPost')}</p>
            <Link to="/desk" className="button">
              {t('frame.desk')}
            </Link>
          </Notice>
        ) : (
          <Begin key={member.post.id} post={member.post} />
        )
      }
    </NeedsMember>
  );
}

function Begin({ post }: { post: ActingPost }) {
  const { t } = useTranslation();
  useTitle(t('begin.title'));
  const { call, clause } = useSearch({ from: '/cases/new' });
  return (
    <div className="page apply">
      <header className="stack tight">
        <nav aria-label={t('guide.path')} className="small no-print">
          <Link to="/cases">{t('cases.title')}</Link>
          <span className="faint"> / {t('begin.title')}</span>
        </nav>
        <h1 className="title-page">{t('begin.title')}</h1>
        <p className="soft">{t('begin.lead')}</p>
      </header>
      {call === undefined ? (
        <ChooseCall clause={clause} />
      ) : (
        <OfCall key={`${call} ${clause}`} call={call} clause={clause} post={post} />
      )}
    </div>
  );
}

/** The calls that are open today. */
function ChooseCall({ clause }: { clause: string | undefined }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const search = { state: 'open' as const, ...(clause !== undefined && { clause }) };
  const calls = useQuery(callsQuery(search, asOf));
  return (
    <Fetched query={calls}>
      {({ calls: list }) =>
        list.length === 0 ? (
          <div className="card stack" role="status">
            <p>{clause === undefined ? t('begin.noCalls') : t('begin.noCallsOfClause')}</p>
          </div>
        ) : (
          <section className="stack tight" aria-label={t('begin.whichCall')}>
            <h2 className="title-section">{t('begin.whichCall')}</h2>
            <ul className="stack tight">
              {list.map((one) => (
                <CallCard key={one.call} call={one} clause={clause} />
              ))}
            </ul>
          </section>
        )
      }
    </Fetched>
  );
}

function CallCard({ call, clause }: { call: CallLine; clause: string | undefined }) {
  const { t } = useTranslation();
  const say = useSay();
  const clauses = call.clauses.filter((one) => clause === undefined || one.clause === clause);
  return (
    <li className="card stack tight">
      <h3 lang="zh-CN">{call.title}</h3>
      <p className="small soft">
        {call.department.name} · {t('begin.until', { day: call.window.to })}
        {call.days_left !== null && ` · ${t('caseDue.left', { count: call.days_left })}`}
      </p>
      <ul className="lines">
        {clauses.map((one) => (
          <li key={one.clause} className="line">
            <div>
              {one.cited_as !== null && say(one.cited_as)} {one.article}{' '}
              {one.title !== null && say(one.title)}
              {one.held !== null && <p className="complaint">{t('hold.held', one.held)}</p>}
            </div>
            {one.held === null && (
              <Link
                to="/cases/new"
                search={(all) => ({ ...all, call: call.call, clause: one.clause })}
                className="button slim"
              >
                {t('begin.apply')}
                <Icon name="arrow" size={16} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function OfCall(props: { call: string; clause: string | undefined; post: ActingPost }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const query = useQuery(callQuery(props.call, asOf));
  if (isMissing(query.error))
    return (
      <div className="card stack" role="status">
        <p>{t('call.missing')}</p>
        <ChooseAnother />
      </div>
    );
  return (
    <Fetched query={query}>
      {(call) => {
        const clause =
          props.clause ?? (call.clauses.length === 1 ? call.clauses[0]?.clause : undefined);
        const known = call.clauses.find((one) => one.clause === clause);
        if (call.state !== 'open') {
          return (
            <div className="card stack" role="status">
              <p>{t(`begin.${call.state === 'upcoming' ? 'upcoming' : 'closed'}`, call.window)}</p>
              <ChooseAnother />
            </div>
          );
        }
        if (known === undefined || call.procedure === null)
          return <CallCard call={call} clause={undefined} />;
        if (known.held !== null) {
          return (
            <div className="card stack" role="status">
              <p>{t('hold.held', known.held)}</p>
              <ChooseAnother />
            </div>
          );
        }
        return (
          <WithVocabulary>
            <BeginForm call={call} procedure={call.procedure} clause={known} post={props.post} />
          </WithVocabulary>
        );
      }}
    </Fetched>
  );
}

function ChooseAnother() {
  const { t } = useTranslation();
  return (
    <div className="row">
      <Link to="/cases/new" search={{}} className="button">
        {t('begin.otherCalls')}
      </Link>
    </div>
  );
}

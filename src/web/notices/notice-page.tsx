import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callQuery } from '../api/call-queries.ts';
import { noticeQuery } from '../api/notice-queries.ts';
import { isMissing } from '../api/problems.ts';
import { Contact } from '../calls/contact.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { Icon } from '../frame/icon.tsx';
import { Failure, Loading, Notice as Told } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useMember } from '../people/use-me.ts';
import { EndLines } from './end-lines.tsx';
import { NoticeView } from './notice-view.tsx';
import './notices.css';

/** One public notice, as everybody sees it; its office can end what is through. */
export function NoticePage() {
  const { t } = useTranslation();
  const { notice: id } = useParams({ from: '/notices/$notice' });
  const post = useMember()?.post?.id ?? null;
  const query = useQuery(noticeQuery(id, post));
  const { data: notice } = query;
  useTitle(notice?.title);
  if (query.isError && notice === undefined)
    return isMissing(query.error) ? (
      <NoNotice />
    ) : (
      <Failure error={query.error} retry={() => void query.refetch()} />
    );
  if (notice === undefined) return <Loading />;
  return (
    <article className="page notices">
      <nav aria-label={t('guide.path')} className="row between small no-print">
        <span>
          <Link to="/notices">{t('notices.title')}</Link>
          <span className="faint"> / {notice.number ?? t('notice.noNumber')}</span>
        </span>
        <button type="button" className="button slim" onClick={() => window.print()}>
          <Icon name="print" size={16} />
          {t('notice.print')}
        </button>
      </nav>
      <NoticeView notice={notice} />
      {notice.end !== null && <EndLines notice={notice} end={notice.end} />}
      <HowToObject call={notice.call?.id} />
    </article>
  );
}

function HowToObject({ call }: { call: string | undefined }) {
  const { t } = useTranslation();
  return (
    <section className="card stack tight" aria-labelledby="how-to-object">
      <h2 className="title-section" id="how-to-object">
        {t('notice.how')}
      </h2>
      <p>{t('notice.howNote')}</p>
      {call !== undefined && <WhereToAsk call={call} />}
      <p className="no-print">
        <Link to="/objections">{t('notices.lookUp')}</Link>
      </p>
    </section>
  );
}

/** Whom to turn to besides, as the call of all its cases says; nothing where it does not. */
function WhereToAsk({ call }: { call: string }) {
  const { asOf } = useAsOf();
  const contact = useQuery(callQuery(call, asOf)).data?.text.contact;
  return contact ? <Contact contact={contact} /> : null;
}

function NoNotice() {
  const { t } = useTranslation();
  useTitle(t('notice.missing'));
  return (
    <Told title={t('notice.missing')}>
      <p className="soft">{t('notice.missingNote')}</p>
      <Link to="/notices" className="button">
        {t('notices.all')}
      </Link>
    </Told>
  );
}

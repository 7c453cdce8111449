import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toPublishQuery } from '../../api/notice-queries.ts';
import '../../desk/desk.css';
import { Failure, Loading } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { Backward } from '../../offices/backward.tsx';
import { NeedsMember } from '../../people/needs-member.tsx';
import '../notices.css';
import { MakeNotice } from './make-notice.tsx';
import { byNumber } from './picked.ts';

/** 待发布: the cases that wait for one's party to publish them, and the notice that is made of them. */
export function PublishPage() {
  return <NeedsMember>{(member) => <Waiting key={member.post?.id} />}</NeedsMember>;
}

function Waiting() {
  const { t } = useTranslation();
  useTitle(t('publishing.title'));
  const { case: begin } = useSearch({ from: '/notices/new' });
  const query = useQuery(toPublishQuery);
  const { data, error } = query;
  if (data === undefined) {
    if (error === null) return <Loading />;
    return <Failure error={error} retry={() => void query.refetch()} />;
  }
  return (
    <div className="page notices publishing">
      <header className="stack tight">
        <Backward here={t('publishing.title')} />
        <h1 className="title-page">{t('publishing.title')}</h1>
        <p className="soft">{t('publishing.lead')}</p>
      </header>
      {data.cases.length === 0 ? (
        <p className="card soft" role="status">
          {t('publishing.none')}
        </p>
      ) : (
        <MakeNotice cases={byNumber(data.cases)} more={data.more} begin={begin} />
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/case-queries.ts';
import { isNotFound } from '../../api/problems.ts';
import { WithVocabulary } from '../../calculator/with-vocabulary.tsx';
import '../../calculator/result-lines.css';
import '../../calculator/results.css';
import '../../desk/desk.css';
import '../../forms/form.css';
import { Failure, Loading, Notice } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { NeedsMember } from '../../people/needs-member.tsx';
import '../apply/apply.css';
import '../cases.css';
import './case.css';
import { CaseDesk } from './case-desk.tsx';

/** 案件: everything of one case that the reader may see, and what they may do in it. */
export function CasePage() {
  const { case: id } = useParams({ from: '/cases/$case' });
  return (
    <NeedsMember>{(member) => <OneCase key={`${id} ${member.post?.id}`} id={id} />}</NeedsMember>
  );
}

function OneCase({ id }: { id: string }) {
  const query = useQuery(caseQuery(id));
  const { data, error } = query;
  useTitle(data?.number);
  if (data === undefined) {
    if (error === null) return <Loading />;
    return isNotFound(error) ? (
      <NoCase />
    ) : (
      <Failure error={error} retry={() => void query.refetch()} />
    );
  }
  return (
    <WithVocabulary>
      <CaseDesk theCase={data} />
    </WithVocabulary>
  );
}

function NoCase() {
  const { t } = useTranslation();
  return (
    <Notice title={t('caseView.none')}>
      <p className="soft">{t('caseView.noneNote')}</p>
      <Link to="/cases" className="button">
        {t('cases.title')}
      </Link>
    </Notice>
  );
}

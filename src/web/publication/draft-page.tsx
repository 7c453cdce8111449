import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isMissing } from '../api/problems.ts';
import { draftQuery } from '../api/publication-queries.ts';
import '../desk/desk.css';
import { Failure, Loading, Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useSay } from '../i18n/use-say.ts';
import '../policies/guide.css';
import { DraftDesk } from './draft-desk.tsx';
import './draft.css';
import './publication.css';

/** One draft: its text, what it would change, and what can be done with it. */
export function DraftPage() {
  const { draft } = useParams({ from: '/publication/$draft' });
  const say = useSay();
  const query = useQuery(draftQuery(draft));
  const { data } = query;
  useTitle(data === undefined ? undefined : data.title === null ? data.path : say(data.title));
  if (query.isError && data === undefined) {
    return isMissing(query.error) ? (
      <NoDraft />
    ) : (
      <Failure error={query.error} retry={() => void query.refetch()} />
    );
  }
  return data === undefined ? <Loading /> : <DraftDesk key={draft} draft={data} />;
}

function NoDraft() {
  const { t } = useTranslation();
  useTitle(t('draft.missing'));
  return (
    <Notice title={t('draft.missing')}>
      <Link to="/publication" className="button">
        {t('publication.title')}
      </Link>
    </Notice>
  );
}

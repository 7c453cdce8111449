import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isForbidden, isSignedOut } from '../../api/problems.ts';
import { concernsQuery } from '../../api/publication-queries.ts';
import '../../desk/desk.css';
import { Fetched } from '../../desk/fetched.tsx';
import { Failure } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { Backward } from '../../offices/backward.tsx';
import '../publication.css';
import './concerns.css';
import { Endings } from './endings.tsx';
import { LegalQueue } from './legal-queue.tsx';
import { UndatedDocuments } from './undated-documents.tsx';

/** Validity and legality of documents: what lacks dates, what is to be reviewed, what ends. */
export function ConcernsPage() {
  const { t } = useTranslation();
  useTitle(t('concern.title'));
  const concerns = useQuery(concernsQuery);
  const { error, data } = concerns;
  if (isForbidden(error) || isSignedOut(error)) return <Failure error={error} />;
  return (
    <div className="page publication">
      <header className="stack tight">
        <Backward here={t('concern.title')} />
        <h1 className="title-page">{t('concern.title')}</h1>
        {data && <p className="soft">{t('concern.lead', { day: data.as_of })}</p>}
      </header>
      <Fetched query={concerns}>
        {({ undated, for_review, ending }) => (
          <>
            <UndatedDocuments documents={undated} />
            <LegalQueue lines={for_review} />
            <Endings endings={ending} />
          </>
        )}
      </Fetched>
    </div>
  );
}

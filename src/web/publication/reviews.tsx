import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Review, reviewsQuery } from '../api/publication-queries.ts';
import { libraryQuery } from '../api/queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { DeskPart } from '../desk/part.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { type Column, Table } from '../table/table.tsx';
import { RecordReview } from './record-review.tsx';
import { useMay } from './use-may.ts';

/** The reviews that were recorded of each policy; the latest of its kind counts. */
export function Reviews() {
  const { t } = useTranslation();
  const say = useSay();
  const { asOf } = useAsOf();
  const reviews = useQuery(reviewsQuery);
  const policies = useQuery(libraryQuery(asOf)).data?.policies ?? [];
  const may = useMay('recordReview');
  const [recording, setRecording] = useState(false);
  const columns: readonly Column<Review>[] = [
    {
      title: t('review.kind'),
      cell: ({ kind, counts }) => (
        <>
          {t(`reviewKind.${kind}`)}
          {!counts && <span className="tiny faint"> {t('review.earlier')}</span>}
        </>
      ),
      names: true,
    },
    {
      title: t('review.policy'),
      cell: ({ policy }) => policies.find((one) => one.policy === policy)?.number ?? policy,
    },
    { title: t('review.result'), cell: ({ result }) => <Outcome result={result} /> },
    { title: t('review.number'), cell: ({ number }) => <span lang="zh-CN">{number}</span> },
    { title: t('review.on'), cell: ({ on }) => on },
    { title: t('review.document'), cell: ({ document }) => <span lang="zh-CN">{document}</span> },
  ];
  return (
    <DeskPart
      title={t('review.title')}
      aside={
        may && (
          <button type="button" className="button slim" onClick={() => setRecording(true)}>
            <Icon name="plus" size={16} />
            {t('review.record')}
          </button>
        )
      }
    >
      <p className="soft small">{t('review.note')}</p>
      <Fetched query={reviews}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('review.none')}</p>
          ) : (
            <Table
              caption={t('review.title')}
              columns={columns}
              rows={list}
              keyOf={({ policy, kind, number, recorded_at }) =>
                `${policy} ${kind} ${number} ${recorded_at}`
              }
            />
          )
        }
      </Fetched>
      {recording && (
        <RecordReview
          policies={policies.map(({ policy, title }) => [policy, say(title)])}
          shut={() => setRecording(false)}
        />
      )}
    </DeskPart>
  );
}

function Outcome({ result }: Pick<Review, 'result'>) {
  const { t } = useTranslation();
  return <span className={`badge review-${result}`}>{t(`reviewResult.${result}`)}</span>;
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '../api/batch-queries.ts';
import { useMayUse } from '../people/use-me.ts';
import { BatchLines } from './batch-lines.tsx';

/** The batches under a call, for its offices and who audits. */
export function CallBatches({ call }: { call: string }) {
  const mayUse = useMayUse();
  return mayUse('listBatches') ? <Listed call={call} /> : null;
}

function Listed({ call }: { call: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(batchesQuery(call));
  if (data === undefined || data.batches.length === 0) return null;
  return (
    <section className="guide-part" aria-labelledby="call-batches">
      <h2 id="call-batches">{t('batch.some')}</h2>
      <BatchLines batches={data.batches} named={false} />
    </section>
  );
}

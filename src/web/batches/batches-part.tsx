import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '../api/batch-queries.ts';
import { DeskPart } from '../desk/part.tsx';
import { useMayUse } from '../people/use-me.ts';
import { BatchLines } from './batch-lines.tsx';

const SHOWN = 6;

/** Of an office's desk: the latest batches of its cases; nothing where it has none. */
export function BatchesPart() {
  const mayUse = useMayUse();
  return mayUse('listBatches') ? <Part /> : null;
}

function Part() {
  const { t } = useTranslation();
  const { data } = useQuery(batchesQuery());
  if (data === undefined || data.batches.length === 0) return null;
  return (
    <DeskPart title={t('batch.some')}>
      <BatchLines batches={data.batches.slice(0, SHOWN)} named />
    </DeskPart>
  );
}

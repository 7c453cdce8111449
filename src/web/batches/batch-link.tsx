import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLang } from '../i18n/use-say.ts';
import { useMayUse } from '../people/use-me.ts';
import { batchMonth } from './batch-month.ts';

/** The month of a batch, or its whole name where it stands alone; it leads to the batch for whoever may open batches. */
export function BatchLink(props: { call: string; batch: string; whole?: boolean }) {
  const { call, batch, whole = false } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const mayUse = useMayUse();
  const month = batchMonth(batch, lang);
  const name = whole ? t('batch.title', { month }) : month;
  if (!mayUse('getBatch')) return <span className="nowrap">{name}</span>;
  return (
    <Link to="/calls/$call/batches/$batch" params={{ call, batch }} className="nowrap">
      {name}
    </Link>
  );
}

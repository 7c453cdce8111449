import { Link } from '@tanstack/react-router';
import { useLang } from '../i18n/use-say.ts';
import { useMayUse } from '../people/use-me.ts';
import { batchMonth } from './batch-month.ts';

/** The month of a batch; it leads to the batch for whoever may open batches. */
export function BatchLink({ call, batch }: { call: string; batch: string }) {
  const lang = useLang();
  const mayUse = useMayUse();
  const month = batchMonth(batch, lang);
  if (!mayUse('getBatch')) return <span className="nowrap">{month}</span>;
  return (
    <Link to="/calls/$call/batches/$batch" params={{ call, batch }} className="nowrap">
      {month}
    </Link>
  );
}

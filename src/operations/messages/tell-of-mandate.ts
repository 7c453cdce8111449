import { type KeptMandate, listHolders, sendMessage, type Writing } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { doerOf } from '../people/access.ts';
import { spanWords } from './words.ts';

type Of = Pick<
  KeptMandate,
  'enterprise' | 'enterpriseName' | 'agency' | 'agencyName' | 'from' | 'to'
>;

/** Tells those who act for the two of a mandate that it was given or revoked; not who did it. */
export async function tellOfMandate(
  handle: Writing,
  kind: 'mandate_given' | 'mandate_revoked',
  mandate: Of,
  { caller, today, now }: Pick<CityContext, 'caller' | 'today' | 'now'>,
): Promise<void> {
  const { enterprise, enterpriseName, agency, agencyName, from, to: last } = mandate;
  const holders = [
    ...(await listHolders(handle, { party: enterprise }, today)),
    ...(await listHolders(handle, { party: agency }, today)),
  ];
  const to = holders.filter((account) => account !== doerOf(caller));
  const said = { party: enterprise, enterprise: enterpriseName, agency: agencyName };
  const data = { ...said, span: spanWords(from, last) };
  await sendMessage(handle, { kind, data, to, at: new Date(now) });
}

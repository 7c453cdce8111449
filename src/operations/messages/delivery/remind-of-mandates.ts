import { listHolders, type Store, sendMessage, takeEndingMandates } from '../../../store/index.ts';
import { type Day, formatDay } from '../../../values/index.ts';
import { dayInChina } from '../../day-in-china.ts';

/** So many days before a mandate ends, those who gave and got it are told. */
const DAYS_BEFORE = 14;

/** Tells of mandates that end soon; of each once, however often it is run. */
export async function remindOfMandates(store: Store, now: number): Promise<void> {
  const today: Day = dayInChina(now);
  await store.write(async (handle) => {
    const at = new Date(now);
    const span = { from: today, to: today + DAYS_BEFORE, at };
    for (const mandate of await takeEndingMandates(handle, span)) {
      const { enterprise, enterpriseName, agency, agencyName, to: last } = mandate;
      const to = [
        ...(await listHolders(handle, { party: enterprise }, today)),
        ...(await listHolders(handle, { party: agency }, today)),
      ];
      const said = { party: enterprise, enterprise: enterpriseName, agency: agencyName };
      const data = { ...said, to: formatDay(last) };
      await sendMessage(handle, { kind: 'mandate_ending', data, to, at });
    }
  });
}

import { listHolders, lockVersions, sendMessage, wasTold } from '../../../store/index.ts';
import { formatDay } from '../../../values/index.ts';
import type { City } from '../../city/city.ts';
import { dayInChina } from '../../day-in-china.ts';
import { endingsOn } from '../../publication/concerns/endings.ts';

/** Tells policy officers of documents that end; of each step once, however often it is run. */
export async function remindOfEndings(
  { store, inUse }: Pick<City, 'store' | 'inUse'>,
  now: number,
): Promise<void> {
  const today = dayInChina(now);
  const endings = endingsOn(inUse.now().catalogue.policies, today);
  const ahead = endings.filter(({ months }) => months > 0);
  if (ahead.length === 0) return;
  await store.write(async (handle) => {
    await lockVersions(handle);
    const to = await listHolders(handle, { role: 'policy_officer' }, today);
    for (const ending of ahead) {
      const { policy } = ending;
      const mark = { policy: policy.id, to: formatDay(ending.to), months: String(ending.months) };
      if (await wasTold(handle, 'document_ending', mark)) continue;
      const data = { ...mark, document: policy.citedAs };
      await sendMessage(handle, { kind: 'document_ending', data, to, at: new Date(now) });
    }
  });
}

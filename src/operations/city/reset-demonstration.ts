import { z } from 'zod';
import {
  addWholePapers,
  lockCity,
  readWholePapers,
  removeExampleCases,
  removeExampleNotices,
  removeExamplePapers,
  removeExampleParties,
} from '../../store/index.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { says } from '../shapes/text.ts';
import { resetPublication } from './reset-publication.ts';
import { samplePapersOf } from './sample-papers.ts';
import { keepCityFiles, seedCity } from './seed-city.ts';

/** Puts the demonstration city back to how it began. */
export const resetDemonstration = command(
  { demonstrator: 'any', member: 'any' },
  {
    method: 'POST',
    path: '/demonstration/reset',
    tag: '城市 City',
    title: { zh: '重置示例城市', en: 'Reset the demonstration city' },
    text: {
      zh: '删除全部主体、岗位、账号、委托、档案、测算、申报通知、案件与公示，再按目录重新建立，案件的编号和链接不变；操作记录保留。',
      en: 'Removes every case and notice, every party with its posts, mandates, dossier, calculations and calls, and every account, and sets them up anew; cases have the same ids and numbers again. The audit log stays.',
    },
  },
)
  .input(z.strictObject({}).optional())
  .output(z.object({ parties: z.int().describe(says('示例主体数', 'Made-up parties')) }))
  .handler(async ({ context }) => {
    const { store, attachments, demonstration, inUse, address } = await context.city();
    if (demonstration === null) throw notFound(NO_DEMONSTRATION);
    const at = new Date(context.now);
    const now = inUse.now();
    const { version } = now;
    const withFiles = await keepCityFiles({ opened: now, version, store, attachments, at });
    const planned = withFiles ? samplePapersOf(now, { version, address }) : [];
    const codes = planned.map(({ code }) => code);
    await store.write(async (handle) => {
      await lockCity(handle);
      const papers = await readWholePapers(handle, codes);
      await removeExampleNotices(handle);
      await removeExamplePapers(handle);
      await removeExampleCases(handle);
      await removeExampleParties(handle);
      const begun = await resetPublication(handle, at);
      const opened = await inUse.at(handle, begun.version);
      await seedCity(handle, { ...begun, opened, demonstration, withFiles, at });
      await addWholePapers(handle, papers);
    });
    await inUse.follow();
    return { parties: demonstration.parties.length };
  });

export const NO_DEMONSTRATION = {
  field: '',
  message: { zh: '这里不是示例城市', en: 'This is not a demonstration city' },
};

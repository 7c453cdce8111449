import { z } from 'zod';
import { publishCall as publish } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { cityDay } from '../city/city-day.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { callIdShape } from '../shapes/call.ts';
import { organisationIdShape } from '../shapes/people.ts';
import { isoDateShape, says } from '../shapes/text.ts';
import { CALL_WRITERS, OF_DEPARTMENT } from './access.ts';
import { needOwnCall, needUnpublished } from './need-call.ts';
import { seenShape } from './save-call.ts';
import { problemsOfCall } from './surroundings.ts';
import { writerOf } from './writer-of.ts';

/** Publishes a call: everybody sees it from then on, and it is pinned to the catalogue of then. */
export const publishCall = command(CALL_WRITERS, {
  method: 'POST',
  path: '/departments/{department}/calls/{call}/publish',
  tag: '申报 Calls',
  about: OF_DEPARTMENT,
  title: { zh: '发布申报通知', en: 'Publish a call' },
  text: {
    zh: '有问题的不能发布，全部问题一次列出。发布时锁定当时的目录版本；此后只能说明理由更正，不能撤销。',
    en: 'Refused with all its problems at once. It is pinned to the version of the catalogue of then; afterwards it is amended for a reason, and never taken back.',
  },
})
  .input(z.strictObject({ department: organisationIdShape, call: callIdShape, seen: seenShape }))
  .output(
    z.object({
      revision: z.int(),
      published_on: isoDateShape,
      catalogue_version: z.int().describe(says('锁定的目录版本', 'The version it goes by')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store, catalogueVersion } = await context.city();
    const by = writerOf(context);
    const { now } = context;
    const on = cityDay(await context.city(), context.today);
    const revision = await store.write(async (handle) => {
      const call = await needOwnCall(handle, input);
      needUnpublished(call);
      const problems = await problemsOfCall(handle, call, context);
      if (problems.length > 0) throw contentRefused(problems);
      const { title, window } = call;
      const [from, to] = [window.from, window.to].map(formatDay);
      const detail = { title, from: from ?? '', to: to ?? '', version: catalogueVersion };
      context.note({ subject: call.id, detail });
      return publish(handle, call, { on, catalogueVersion, by }, new Date(now));
    });
    return { revision, published_on: formatDay(on), catalogue_version: catalogueVersion };
  });

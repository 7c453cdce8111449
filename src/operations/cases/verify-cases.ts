import { z } from 'zod';
import { waitingOf } from '../../casework/index.ts';
import { differences, pageCaseIds, type Reading } from '../../store/index.ts';
import { AUDIT_READERS } from '../audit/access.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { says } from '../shapes/text.ts';
import { needCase } from './need-case.ts';
import { procedureOf } from './procedure-of.ts';
import { whenOf } from './when-of.ts';

const AT_ONCE = 500;

/** Goes through every case and tells where lists say something else than its events do. */
export const verifyCases = cityOperation(AUDIT_READERS, {
  method: 'GET',
  path: '/audit/cases',
  tag: '审计 Audit',
  title: { zh: '核验案件', en: 'Verify the cases' },
  text: {
    zh: '逐案由事件重放，与列表所记的环节、单位、期限和金额对照。',
    en: 'Replays the events of each case and compares with what lists know: stage, parties, deadline, amount.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      cases: z.int(),
      events: z.int(),
      wrong: z
        .array(z.object({ number: z.string(), fields: z.array(z.string()).readonly() }))
        .describe(says('与事件不符的案件', 'Cases that are not as their events make them')),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const found = {
      cases: 0,
      events: 0,
      wrong: [] as { number: string; fields: readonly string[] }[],
    };
    for (let after: string | null = null; ; ) {
      const page = { after, limit: AT_ONCE };
      const ids: string[] = await store.read((handle) => pageCaseIds(handle, page));
      for (const id of ids) {
        const { number, events, fields } = await store.read((handle) =>
          verify(handle, id, context),
        );
        found.cases += 1;
        found.events += events;
        if (fields.length > 0) found.wrong.push({ number, fields });
      }
      after = ids.at(-1) ?? null;
      if (after === null) return found;
    }
  });

async function verify(handle: Reading, id: string, context: CityContext) {
  const { inUse } = await context.city();
  const theCase = await needCase(handle, id);
  const { number, events, folded } = theCase;
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const waiting = waitingOf(procedure, folded, await whenOf(context));
  return { number, events: events.length, fields: differences(theCase, waiting) };
}

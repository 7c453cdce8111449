import { z } from 'zod';
import { actionsFor, type Procedure, stageOf } from '../../casework/index.ts';
import { findCase, type KeptCase, listCases, type Reading } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { needPersonIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { MOST_LINES, publishableShape } from '../shapes/notice.ts';
import { moreShape } from '../shapes/page.ts';
import { NOTICE_OFFICERS } from './access.ts';
import { elementsOf } from './elements-of.ts';
import { namedIn } from './read-notices.ts';
import { writeElements } from './write-notice.ts';

/** The cases that wait for one's office to publish them. */
export const listCasesToPublish = cityOperation(NOTICE_OFFICERS, {
  method: 'GET',
  path: '/notices/waiting',
  tag: '公示 Notices',
  title: { zh: '待公示的案件', en: 'List cases to publish' },
  text: {
    zh: `等本岗位所在单位发布公示的案件，各写明公示里会怎样列、公示几个工作日、您不能发布的原因；至多 ${MOST_LINES} 件，期限近的在前。`,
    en: `The cases that wait for your party to publish them, with what their lines would say, for how long, and why you may not; at most ${MOST_LINES}, the nearest deadline first.`,
  },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ cases: z.array(publishableShape), more: moreShape }))
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const { caller, procedures } = context;
    if (caller.is !== 'member' || caller.post === null) return { cases: [], more: false };
    const { party, role } = caller.post;
    const { today } = await whenOf(context);
    const desk = { is: 'inbox', of: [{ party, actsAs: role }] } as const;
    return store.read(async (handle) => {
      const cases: z.infer<typeof publishableShape>[] = [];
      for (const at of stagesThatPublish(procedures)) {
        const of = { desk, filter: { at }, today, sort: 'due', limit: MOST_LINES + 1 } as const;
        for (const { id } of await listCases(handle, of)) {
          const kept = await findCase(handle, id);
          const line = kept && (await lineOf(handle, kept, context));
          if (line) cases.push(line);
        }
      }
      return { cases: cases.slice(0, MOST_LINES), more: cases.length > MOST_LINES };
    });
  });

/** The ids of stages at which a case is published, of whatever procedure. */
function stagesThatPublish(procedures: ReadonlyMap<string, Procedure>): Set<string> {
  const stages = [...procedures.values()].flatMap((procedure) => procedure.stages);
  const publishing = stages.filter(({ actions }) => actions.some(({ does }) => does === 'publish'));
  return new Set(publishing.map(({ id }) => id));
}

/** What a line would say of a case; null where its procedure has nothing to publish there. */
async function lineOf(
  handle: Reading,
  kept: KeptCase,
  context: CityContext,
): Promise<z.infer<typeof publishableShape> | null> {
  const { inUse } = await context.city();
  const { folded } = kept;
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const person = await needPersonIn(handle, context, kept);
  const offers = actionsFor(procedure, folded, person, await whenOf(context));
  const offer = offers.find(({ action }) => action.does === 'publish');
  if (offer === undefined) return null;
  const { calls } = await namedIn(handle, [{ department: '', call: kept.call }]);
  return {
    ...writeElements(await elementsOf(handle, inUse, kept)),
    ...{ case: kept.id, seen: kept.seen, refused: offer.refused },
    call: { id: kept.call, title: calls.get(kept.call) ?? '' },
    since: formatDay(folded.since),
    working_days: stageOf(procedure, offer.action.to)?.days?.count ?? null,
  };
}

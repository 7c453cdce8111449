import { z } from 'zod';
import { listHolds as holdsOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { holdShape } from '../shapes/publication.ts';
import { PUBLICATION_READERS } from './access.ts';
import { isOwn } from './need-person.ts';
import { titleOfSubject } from './need-subject.ts';
import { writeBy } from './write-draft.ts';

/** Every hold that was ever proposed, with who did what and why, the latest first. */
export const listHolds = cityOperation(PUBLICATION_READERS, {
  method: 'GET',
  path: '/holds',
  tag: '发布 Publication',
  title: { zh: '暂停受理记录', en: 'List holds' },
  text: {
    zh: '提出、确认、恢复的全部经过，新的在前。',
    en: 'Who proposed, confirmed and lifted what, and why; the latest first.',
  },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ holds: z.array(holdShape) }))
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const { caller, catalogue } = context;
    const isOfficer = caller.is === 'member' && caller.post?.role === 'policy_officer';
    const holds = await store.read(holdsOf);
    return {
      holds: holds.map(({ id, subject, state, steps }) => ({
        ...{ hold: id, subject, state },
        title: titleOfSubject(catalogue, subject),
        steps: steps.map(({ step, reason, document, by, at }) => ({
          ...{ step, reason, document, by: writeBy(by, caller), at: at.toISOString() },
        })),
        may_confirm:
          isOfficer &&
          (state === 'proposed' || state === 'lift_proposed') &&
          !isOwn(caller, steps.at(-1)?.by.account ?? null),
      })),
    };
  });

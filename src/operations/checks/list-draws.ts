import { z } from 'zod';
import { type KeptCall, listDraws as read } from '../../store/index.ts';
import { isOfficeOfCall } from '../calls/is-office-of-call.ts';
import { needCall } from '../calls/need-call.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { callIdShape } from '../shapes/call.ts';
import { drawShape } from '../shapes/checks.ts';
import { says } from '../shapes/text.ts';
import { SAMPLE_READERS } from './access.ts';
import { writeDraws } from './write-draws.ts';

/** The samples drawn under a call, and whether the same cases come out by their seeds. */
export const listDraws = cityOperation(SAMPLE_READERS, {
  method: 'GET',
  path: '/calls/{call}/draws',
  tag: '案件 Cases',
  title: { zh: '抽查记录', en: 'List samples drawn' },
  text: {
    zh: '一份申报通知下的历次抽查：种子、当时可抽的案件、抽中的案件，并当场重抽核对。主管部门、本通知的办理单位和审计可看。',
    en: 'Every sample drawn under a call: seed, cases that could be drawn and that were, drawn again on the spot. For its department, its offices and who audits.',
  },
})
  .input(z.strictObject({ call: callIdShape }))
  .output(
    z.object({
      draws: z.array(drawShape).describe(says('后抽的在前', 'The last one first')),
      may_draw: z.boolean().describe(says('您可以抽取', 'Whether you may draw')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.read(async (handle) => {
      const call = await needCall(handle, input.call, context.caller);
      // Those of other calls are not for an office: it sees none.
      const draws = isOfficeOfCall(call, context.caller) ? await read(handle, call.id) : [];
      return { draws: await writeDraws(handle, draws, context), may_draw: mayDraw(call, context) };
    });
  });

function mayDraw({ department, publishedOn }: KeptCall, { caller }: CityContext): boolean {
  const post = caller.is === 'member' ? caller.post : null;
  if (publishedOn === null || post === null) return false;
  return post.role === 'auditor' || (post.role === 'department' && post.party === department);
}

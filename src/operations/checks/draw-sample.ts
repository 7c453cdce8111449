import { z } from 'zod';
import { drawSample as draw } from '../../casework/index.ts';
import { addDraw, listApproved } from '../../store/index.ts';
import { needCall } from '../calls/need-call.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { command } from '../operation.ts';
import { forbidden, overtaken } from '../refusals.ts';
import { callIdShape } from '../shapes/call.ts';
import { drawShape, sampleWantedShape } from '../shapes/checks.ts';
import { SAMPLERS } from './access.ts';
import { rateOf } from './sample-rate.ts';
import { writeDraws } from './write-draws.ts';

/** Draws approved cases of a call for inspection, by a seed that nobody chooses and everybody sees. */
export const drawSample = command(SAMPLERS, {
  method: 'POST',
  path: '/calls/{call}/draws',
  tag: '案件 Cases',
  title: { zh: '抽取案件抽查', en: 'Draw a sample of cases' },
  text: {
    zh: '从一份申报通知下已批准的案件里抽取一定比例或件数。种子由系统随机产生，连同当时可抽的案件一并记入，不改不删；抽中哪些只由这两样决定，任何人都能重抽核对。',
    en: 'Draws a share, or so many, of the approved cases under a call. The seed is chance, kept with the cases that could be drawn; the two decide alone which are drawn, so that anybody can draw them again. Nothing of it is ever changed.',
  },
})
  .input(z.strictObject({ call: callIdShape, wanted: sampleWantedShape }))
  .output(drawShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { wanted } = input;
    return store.write(async (handle) => {
      const call = await needCall(handle, input.call, context.caller);
      const { account, party, role } = needSampler(context, call.department);
      const population = await listApproved(handle, call.id);
      if (population.length === 0) throw overtaken({ field: 'call', message: NOTHING });
      const seed = crypto.randomUUID();
      const drawn = [...draw(population, rateOf(wanted, population.length), seed)].sort();
      const { today: on } = await whenOf(context);
      const made = {
        ...{ id: crypto.randomUUID(), call: call.id, wanted, seed, population, drawn },
        ...{ on, at: new Date(context.now), account, party, role },
      };
      await addDraw(handle, made);
      const detail = { draw: made.id, seed, of: population.length, drawn };
      context.note({ subject: call.id, detail });
      const [written] = await writeDraws(handle, [made], context);
      if (written === undefined) throw new TypeError('a draw was not written');
      return written;
    });
  });

/** Who draws: the department of the call, or who audits, in a post. Others are refused with 403. */
function needSampler({ caller }: CityContext, department: string) {
  const post = caller.is === 'member' ? caller.post : null;
  if (caller.is !== 'member' || post === null) throw forbidden(NO_POST);
  if (post.role === 'department' && post.party !== department) throw forbidden(NOT_THEIRS);
  return { account: caller.account, party: post.party, role: post.role };
}

const NOTHING = {
  zh: '这份申报通知下还没有已批准的案件，无可抽取',
  en: 'No case under this call was approved yet: there is nothing to draw from',
};
const NO_POST = {
  field: '',
  message: { zh: '抽查由在岗的人抽取', en: 'Samples are drawn by people in a post' },
};
const NOT_THEIRS = {
  field: 'call',
  message: {
    zh: '只能在本部门的申报通知下抽取；其他的由其主管部门或审计抽取',
    en: 'A department draws under its own calls; others are for their department, or who audits',
  },
};

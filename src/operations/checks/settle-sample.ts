import { z } from 'zod';
import { addSampleOutcome, findDraw, type SampleDraw } from '../../store/index.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { command } from '../operation.ts';
import { forbidden, notFound, overtaken } from '../refusals.ts';
import { drawShape, sampleOutcomeShape } from '../shapes/checks.ts';
import { SAMPLERS } from './access.ts';
import { isDrawer, writeDraws } from './write-draws.ts';

const LONGEST_NUMBER = 40;

/** Writes down what came of a case that was drawn; who drew it owes that for each. */
export const settleSample = command(SAMPLERS, {
  method: 'POST',
  path: '/draws/{draw}/outcomes',
  tag: '案件 Cases',
  title: { zh: '登记抽查结果', en: 'Settle a sample' },
  text: {
    zh: '抽取的单位逐件登记抽查结果：查了什么、有没有问题。每件一次，写下的不改不删；案件本身不因此变动。',
    en: 'Who drew a sample writes for each of its cases what was looked into and whether anything is wrong: once, never changed. The case itself stays as it is.',
  },
})
  .input(
    z.strictObject({
      draw: z.uuid(),
      number: z.string().max(LONGEST_NUMBER),
      ...sampleOutcomeShape,
    }),
  )
  .output(drawShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { number, outcome, text } = input;
    return store.write(async (handle) => {
      const draw = await findDraw(handle, input.draw);
      if (draw === null || !draw.drawn.includes(number)) throw notFound(NOT_DRAWN);
      const account = needDrawer(draw, context);
      const { today: on } = await whenOf(context);
      const at = new Date(context.now);
      const of = { draw: draw.id, number, outcome, text, account, on, at };
      if (!(await addSampleOutcome(handle, of))) throw overtaken(SETTLED);
      context.note({ subject: draw.call, detail: { draw: draw.id, number, outcome } });
      const [written] = await writeDraws(handle, [draw], context);
      if (written === undefined) throw new TypeError('a draw was not written');
      return written;
    });
  });

function needDrawer(draw: SampleDraw, { caller }: CityContext): string {
  if (caller.is === 'member' && isDrawer(draw, caller)) return caller.account;
  throw forbidden(NOT_THEIRS);
}

const NOT_DRAWN = {
  field: 'number',
  message: {
    zh: '这件案件不在这次抽查里；抽查记录见它的申报通知',
    en: 'This case was not drawn in this sample: see the samples on the page of its call',
  },
};
const NOT_THEIRS = {
  field: 'draw',
  message: {
    zh: '抽查结果由抽取的单位登记',
    en: 'What comes of a sample is written by the party that drew it',
  },
};
const SETTLED = {
  field: 'number',
  message: {
    zh: '这件的抽查结果已经登记过，没有再记；请重新读取',
    en: 'What came of this case was written before; nothing was kept, read the sample again',
  },
};

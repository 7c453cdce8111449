import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { addObjector, type Writing } from '../../store/index.ts';
import { formatDay, RECEIPT_CODE } from '../../values/index.ts';
import { judgeStep } from '../cases/judge-step.ts';
import { keepStep } from '../cases/keep-step.ts';
import { needCaseAlone } from '../cases/need-case.ts';
import { personIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { drawCode } from '../draw-code.ts';
import { command } from '../operation.ts';
import { notFound, overtaken } from '../refusals.ts';
import { noticeIdShape, objectionShape } from '../shapes/notice.ts';
import { isoDateShape, says } from '../shapes/text.ts';
import { limitObjections } from './limit-objections.ts';
import { needNotice, readNotices } from './read-notices.ts';
import type { StandingLine } from './write-notice.ts';

/** Takes an objection to a line of a notice, from anybody; the line stops, the others go on. */
export const objectToNotice = command(PUBLIC, {
  method: 'POST',
  path: '/notices/{notice}/objections',
  tag: '公示 Notices',
  title: { zh: '提出异议', en: 'Object to a notice' },
  text: {
    zh: '对公示中的一笔提出异议，无须登录。该笔暂停，其余照常；凭受理编号查询结果。联系方式和证据只给核查人看，不公开，不记入日志。',
    en: 'Objects to a line of a notice; nobody need sign in. The line stops and the others go on; the receipt number tells the outcome. Contact and evidence are for who inquires, never public and in no log.',
  },
})
  .input(
    z.strictObject({
      notice: noticeIdShape,
      line: z.int().min(1).describe(says('第几笔', 'The number of the line')),
      ...objectionShape,
    }),
  )
  .output(
    z.object({
      receipt: z.string().describe(says('受理编号', 'The receipt number')),
      on: isoDateShape,
      line: z.int(),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store, inUse } = await context.city();
    const when = await whenOf(context);
    const receipt = drawCode(RECEIPT_CODE);
    await store.write(async (handle) => {
      await limitObjections(handle, context);
      const { claim } = await needLine(handle, input, context);
      const theCase = await needCaseAlone(handle, claim);
      // Once more, now that nobody else changes the case.
      needUp(await needLine(handle, input, context));
      const procedure = await procedureOf(handle, inUse, theCase.folded.pins.procedure);
      const actor = (await personIn(handle, context, theCase)) ?? 'visitor';
      const { reason, evidence = null, name, phone } = input;
      const request = { does: 'object', receipt, reason } as const;
      await keepStep(handle, judgeStep(procedure, theCase, actor, request, when), context);
      const account = context.caller.is === 'member' ? context.caller.account : null;
      await addObjector(handle, { receipt, claim, account, name, phone, evidence });
      const { notice, line } = input;
      context.note({ subject: claim, detail: { notice, line, receipt } });
    });
    return { receipt, on: formatDay(when.today), line: input.line };
  });

async function needLine(
  handle: Writing,
  { notice: id, line: position }: { readonly notice: string; readonly line: number },
  context: CityContext,
): Promise<StandingLine> {
  const notice = await needNotice(handle, id);
  const { read } = await readNotices(handle, [notice], await whenOf(context));
  const line = read[0]?.lines.find((one) => one.position === position);
  if (line === undefined) throw notFound(NO_LINE);
  return line;
}

/** Refuses with 409 a line that is up no more. */
function needUp({ state }: StandingLine): void {
  if (state === 'through') throw overtaken(OVER);
  if (state === 'corrected') throw overtaken(CORRECTED);
}

const NO_LINE = {
  field: 'line',
  message: { zh: '这份公示没有这一笔', en: 'The notice has no such line' },
};
const OVER = {
  field: 'line',
  message: {
    zh: '这一笔的公示已经期满，不再收异议；可向发布单位反映',
    en: 'The time of this line has passed and no objection is taken; turn to the office that published it',
  },
};
const CORRECTED = {
  field: 'line',
  message: {
    zh: '这一笔已经更正，不在这份公示里了',
    en: 'This line was corrected and is no longer in this notice',
  },
};

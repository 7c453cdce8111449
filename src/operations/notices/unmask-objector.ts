import { z } from 'zod';
import { actionsFor } from '../../casework/index.ts';
import { type KeptCase, listObjectors, type Reading } from '../../store/index.ts';
import { CASE } from '../cases/access.ts';
import { needCase } from '../cases/need-case.ts';
import { needPersonIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { command } from '../operation.ts';
import { forbidden, notFound } from '../refusals.ts';
import { caseIdShape } from '../shapes/case.ts';
import { receiptShape } from '../shapes/notice.ts';
import { lineShape, says } from '../shapes/text.ts';
import { INQUIRERS } from './access.ts';

const SHORTEST_REASON = 5;
const LONGEST_REASON = 200;
const TOO_SHORT = { zh: '理由至少五个字', en: 'A reason of at least five characters' };

/** Shows who inquires how to reach somebody who objected; that it was seen, and why, is logged. */
export const unmaskObjector = command(INQUIRERS, {
  method: 'POST',
  path: '/cases/{case}/objections/{receipt}/contact',
  tag: '公示 Notices',
  about: CASE,
  title: { zh: '查看异议人联系方式', en: 'Unmask who objected' },
  text: {
    zh: '核查人说明理由后查看异议人的姓名和电话；何人、何时、为何记入审计，联系方式本身不记。',
    en: 'Shows name and phone of who objected to who inquires and says why; who, when and why is logged, what was seen is not.',
  },
})
  .input(
    z.strictObject({
      case: caseIdShape,
      receipt: receiptShape,
      reason: lineShape(LONGEST_REASON)
        .refine((text) => [...text].length >= SHORTEST_REASON, { params: { words: TOO_SHORT } })
        .describe(says('理由，至少五个字', 'The reason, at least five characters')),
    }),
  )
  .output(z.object({ name: z.string(), phone: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { receipt, reason } = input;
    context.note({ detail: { receipt, reason } });
    return store.write(async (handle) => {
      const theCase = await needCase(handle, input.case);
      if (!(await inquires(handle, theCase, context))) throw forbidden(NOT_INQUIRING);
      const objectors = await listObjectors(handle, theCase.id);
      const found = objectors.find((one) => one.receipt === receipt);
      if (found === undefined) throw notFound(NO_OBJECTION);
      return { name: found.name, phone: found.phone };
    });
  });

/** Whether somebody inquires in a case: they may settle what is open, or have settled something. */
async function inquires(handle: Reading, theCase: KeptCase, context: CityContext) {
  const { inUse } = await context.city();
  const { folded } = theCase;
  const person = await needPersonIn(handle, context, theCase);
  const { account } = person;
  if (folded.acts.some((act) => act.account === account && act.duty === 'inquire')) return true;
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const offers = actionsFor(procedure, folded, person, await whenOf(context));
  return offers.some(({ action, refused }) => action.duty === 'inquire' && refused === null);
}

const NOT_INQUIRING = {
  field: '',
  message: {
    zh: '异议人的联系方式只给核查本案异议的人看',
    en: 'How to reach who objected is for who inquires into it',
  },
};
const NO_OBJECTION = {
  field: 'receipt',
  message: { zh: '本案没有这个受理编号', en: 'The case has no such receipt number' },
};

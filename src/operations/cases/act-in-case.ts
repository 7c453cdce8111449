import { command } from '../operation.ts';
import { caseIdShape, seenShape } from '../shapes/case.ts';
import { actedShape, requestShape } from '../shapes/case-act.ts';
import { CASE, CASE_ACTORS } from './access.ts';
import { judgeAsked } from './judge-asked.ts';
import { keepStep } from './keep-step.ts';
import { needCaseAlone } from './need-case.ts';
import { noteBeside } from './note-beside.ts';
import { writeActed } from './write-acted.ts';

/** Does one thing in a case, as its procedure has it. */
export const actInCase = command(CASE_ACTORS, {
  method: 'POST',
  path: '/cases/{case}/actions',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '办理案件', en: 'Act in a case' },
  text: {
    zh: '提交、退回补正、通过、批准、不予支持、拨付、撤回等，须给出什么见案件的“offers”。他人先办了的，以 409 退回，并说明谁办了什么。',
    en: 'Submit, return, pass, approve, refuse, pay, withdraw and so on; what each carries says the case under "offers". Refused with 409 when somebody acted meanwhile, saying who did what.',
  },
})
  .input(requestShape.extend({ case: caseIdShape, seen: seenShape }))
  .output(actedShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { case: id, seen, ...request } = input;
    return store.write(async (handle) => {
      const theCase = await needCaseAlone(handle, id);
      const asked = await judgeAsked(handle, theCase, { seen, request }, context);
      const judged = await noteBeside(handle, asked, context);
      await keepStep(handle, judged, context);
      const { number, at } = theCase;
      context.note({ detail: { number, does: request.does, at, to: judged.folded.at } });
      return writeActed(judged);
    });
  });

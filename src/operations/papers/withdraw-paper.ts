import { z } from 'zod';
import { type IssuedPaper, listPapers, withdrawPaper as withdraw } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { CASE, CASE_OFFICES } from '../cases/access.ts';
import { needCaseAlone } from '../cases/need-case.ts';
import { needPersonIn } from '../cases/person-in.ts';
import { whenOf } from '../cases/when-of.ts';
import { command } from '../operation.ts';
import { forbidden, notFound, overtaken } from '../refusals.ts';
import { caseIdShape } from '../shapes/case.ts';
import { casePaperShape, codeShape, withdrawalReasonShape } from '../shapes/papers.ts';
import { refuseWithdrawal } from './refuse-withdrawal.ts';
import { tellOfWithdrawal } from './tell-of-withdrawal.ts';
import { writePaper } from './write-paper.ts';

/** Declares a paper void that was issued by mistake. Its file stays, and its code says so. */
export const withdrawPaper = command(CASE_OFFICES, {
  method: 'POST',
  path: '/cases/{case}/papers/{code}/withdrawal',
  tag: '文书 Papers',
  about: CASE,
  title: { zh: '作废文书', en: 'Withdraw a paper' },
  text: {
    zh: '出具单位写明理由，把误出的文书作废；文书仍在案件里，核验时注明已作废，并通知收到它的一方。不能恢复；同一环节可再出具一份，注明所替代的核验码。案件本身不变。',
    en: 'The office that issued a paper by mistake withdraws it, for a reason. It stays in the case, its code says that it is void, and who received it is told. It cannot be undone; another may be issued for the same state, which names the code that it replaces. The case stays as it is.',
  },
})
  .input(z.strictObject({ case: caseIdShape, code: codeShape, reason: withdrawalReasonShape }))
  .output(casePaperShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { today } = await whenOf(context);
    const at = new Date(context.now);
    return store.write(async (handle) => {
      const theCase = await needCaseAlone(handle, input.case);
      const papers = await listPapers(handle, theCase.id);
      const paper = papers.find(({ code }) => code === input.code);
      if (paper === undefined) throw notFound(NO_PAPER);
      const why = refuseWithdrawal(paper, context.caller);
      if (why !== null) throw paper.withdrawnOn === null ? forbidden(why) : overtaken(why);
      const { account, organisations } = await needPersonIn(handle, context, theCase);
      const own = [theCase.files, theCase.benefits, theCase.paid];
      if (own.some((party) => organisations.includes(party))) throw forbidden(OWN_CLAIM);
      const { reason } = input;
      const withdrawn = { reason, account, at };
      await withdraw(handle, paper.id, { ...withdrawn, on: formatDay(today) });
      await tellOfWithdrawal(handle, { theCase, paper, reason }, context);
      const { kind, number, code } = paper;
      context.note({ detail: { kind, number, code, reason } });
      const now: IssuedPaper = { ...paper, withdrawnOn: formatDay(today), withdrawn };
      return writePaper(handle, now, papers, context);
    });
  });

const NO_PAPER = {
  field: 'code',
  message: { zh: '本案没有这份文书', en: 'The case has no such paper' },
};
const OWN_CLAIM = {
  field: 'case',
  message: {
    zh: '本案涉及您任职的单位，请由他人办理',
    en: 'The claim is of an organisation of yours: somebody else does this',
  },
};

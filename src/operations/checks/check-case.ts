import { z } from 'zod';
import { CASE, CASE_INSIDERS } from '../cases/access.ts';
import { needCase } from '../cases/need-case.ts';
import { cityOperation } from '../operation.ts';
import { caseIdShape } from '../shapes/case.ts';
import { examinationShape } from '../shapes/checks.ts';
import { examine } from './examine.ts';
import { writeExamination } from './write-examination.ts';

/** What is checked in a case, live, and the doubts that a person has to look into. */
export const checkCase = cityOperation(CASE_INSIDERS, {
  method: 'GET',
  path: '/cases/{case}/checks',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '核查案件', en: 'Check a case' },
  text: {
    zh: '现在核查：每项自动核查的结果和依据（看了什么、从哪里、何时），每个疑点及其证据、处置。疑点不作结论；没有处置的，不能批准。申报方看不到。',
    en: 'Checks it now: what each automatic check comes to and rests on (what, from where, when), each doubt with its evidence and what was written about it. A doubt decides nothing; while one is open the case is not approved. Who applies does not see it.',
  },
})
  .input(z.strictObject({ case: caseIdShape }))
  .output(examinationShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.read(async (handle) => {
      const kept = await needCase(handle, input.case);
      return writeExamination(handle, kept, await examine(handle, kept, context), context);
    });
  });

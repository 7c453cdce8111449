import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { findPaperByCode, findReplacement } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { codeShape, digestShape, verifiedPaperShape } from '../shapes/papers.ts';

/**
 * Whether a paper with a verification code was issued, which one, and whether a file is it. Tells
 * nothing of whom it is for or what it says, so that a code that is guessed tells nothing either.
 */
export const verifyPaper = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/papers/{code}',
  tag: '文书 Papers',
  title: { zh: '文书核验', en: 'Verify a paper' },
  text: {
    zh: '按核验码查看文书的种类、编号、出具单位、日期、是否已作废，并可核对文件的摘要；不含文书内容。没有的为 404。',
    en: 'By its code: which kind of paper it is, its number, who issued it, when, whether it was withdrawn, and whether a file is it; nothing of what it says. 404 where there is none.',
  },
})
  .input(z.strictObject({ code: codeShape, digest: digestShape.optional() }))
  .output(verifiedPaperShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { paper, replacedBy } = await store.read(async (handle) => ({
      paper: await findPaperByCode(handle, input.code),
      replacedBy: await findReplacement(handle, input.code),
    }));
    if (paper === undefined) throw notFound(NO_PAPER);
    const { code, kind, number, officeNumber, officeName, example, digest } = paper;
    const { issuedOn, withdrawnOn, replaces } = paper;
    return {
      ...{ code, kind, number, office_number: officeNumber, office: officeName, example },
      ...{ issued_on: issuedOn, withdrawn_on: withdrawnOn, replaces, replaced_by: replacedBy },
      matches: input.digest === undefined ? null : input.digest === digest,
    };
  });

const NO_PAPER = {
  field: 'code',
  message: {
    zh: '本系统没有出具过带这个核验码的文书',
    en: 'No paper with this code was issued by this system',
  },
};

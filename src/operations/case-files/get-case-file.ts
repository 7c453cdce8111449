import { z } from 'zod';
import { mimeOf } from '../../attachments/index.ts';
import { needAttachments } from '../attachments/need-attachments.ts';
import { CASE, CASE_READERS } from '../cases/access.ts';
import { needCase } from '../cases/need-case.ts';
import { readsBlind } from '../cases/write-blind.ts';
import { auditedRead } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { caseIdShape } from '../shapes/case.ts';
import { digestShape } from '../shapes/papers.ts';
import { filesOf } from './files-of.ts';

/** The content of a file of a case, to be saved. Who had it stands in the audit log. */
export const getCaseFile = auditedRead(CASE_READERS, {
  method: 'GET',
  path: '/cases/{case}/files/{file}',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '下载案件的文件', en: 'Get a file of a case' },
  text: {
    zh: '本案文件的内容，按摘要取，只供另存；不是本案的文件不给。谁取过，操作记录里有。',
    en: 'The content of a file of the case by its digest, to be saved; none that is not of the case. The log says who had it.',
  },
})
  .input(z.strictObject({ case: caseIdShape, file: digestShape }))
  .output(z.file())
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { number, file } = await city.store.read(async (handle) => {
      const theCase = await needCase(handle, input.case);
      const { id, number } = theCase;
      const isBlind = await readsBlind(handle, city.inUse, theCase, context.caller);
      const files = isBlind ? [] : await filesOf(handle, id, context);
      return { number, file: files.find(({ digest }) => digest === input.file) };
    });
    if (file === undefined) throw notFound(NO_FILE);
    const { digest, name, type } = file;
    const content = await needAttachments(city).read(digest);
    context.note({ detail: { number, digest } });
    return new File([content], name, { type: mimeOf(type) });
  });

const NO_FILE = {
  field: 'file',
  message: {
    zh: '本案没有这个文件，或不供您查看',
    en: 'The case has no such file, or it is not for you',
  },
};

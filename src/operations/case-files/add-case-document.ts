import { z } from 'zod';
import { addCaseFile, MOST_CASE_FILES } from '../../store/index.ts';
import { CONTENT_GONE, needAttachments } from '../attachments/need-attachments.ts';
import { CASE } from '../cases/access.ts';
import { needCase, needCaseAlone } from '../cases/need-case.ts';
import { command } from '../operation.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import { caseIdShape } from '../shapes/case.ts';
import { digestShape } from '../shapes/papers.ts';
import { says } from '../shapes/text.ts';
import { DOCUMENT_WRITERS } from './access.ts';

/** Takes a document of an office into a case, so that an action can name it. */
export const addCaseDocument = command(DOCUMENT_WRITERS, {
  method: 'POST',
  path: '/cases/{case}/documents',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '上传办理文书', en: 'Add a document to a case' },
  text: {
    zh: '把办理单位的一份文书（审批表扫描件、报告等）收入本案，按内容判定，办理时写它的摘要；只供办理单位与审计查看，不能删除。请求体即文件本身，同“上传附件”。',
    en: 'Takes a document of an office (a scanned approval sheet, a report) into the case, checked by its content; an action then names its digest. It is for offices and auditors, and stays. The body is the file itself, as when an attachment is added.',
  },
})
  .input(z.strictObject({ case: caseIdShape, file: z.file() }))
  .output(
    z.object({
      digest: digestShape,
      name: z.string(),
      known: z.boolean().describe(says('本案已有同样的内容', 'The case has this content already')),
    }),
  )
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const attachments = needAttachments(city);
    const { case: id, file } = input;
    const before = await city.store.read((handle) => needCase(handle, id));
    if (before.end !== null) throw overtaken(ENDED);
    const { digest, name, size, type } = await attachments.put(file.stream(), {
      name: file.name,
      size: file.size,
    });
    const { caller } = context;
    const by = caller.is === 'member' ? caller : null;
    const whose = { party: by?.post?.party ?? null, account: by?.account ?? null };
    const addedAt = new Date(context.now);
    return city.store.write(async (handle) => {
      const { number, end } = await needCaseAlone(handle, id);
      if (end !== null) throw overtaken(ENDED);
      const given = { claim: id, digest, name, size, type, ...whose };
      const adding = await addCaseFile(handle, { ...given, readers: 'offices', addedAt });
      switch (adding) {
        case 'full':
          throw contentRefused([FULL]);
        case 'gone':
          throw overtaken(CONTENT_GONE);
        case 'known':
        case 'added':
          // A name may tell of a person, so the log has the digest.
          context.note({ detail: { number, digest, type, size } });
          return { digest, name, known: adding === 'known' };
      }
    });
  });

const FULL = {
  field: 'file',
  message: {
    zh: `本案已有 ${MOST_CASE_FILES} 份办理文书，满了`,
    en: `The case is full: its offices added ${MOST_CASE_FILES} documents`,
  },
  expected: { zh: '请合并成一个文件', en: 'Put several into one file' },
};
const ENDED = {
  field: 'case',
  message: {
    zh: '案件已办结，不能再加入文书',
    en: 'The case has ended: no document can be added any more',
  },
};

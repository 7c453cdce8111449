import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readPolicyText as readWords } from '../../files/index.ts';
import { splitText } from '../../intake/index.ts';
import { operation } from '../operation.ts';
import { POLICY_OFFICERS } from '../publication/access.ts';
import { contentRefused } from '../refusals.ts';
import { intakeShape, policyIdShape } from '../shapes/intake.ts';
import { says } from '../shapes/text.ts';
import { describeDocuments } from './describe-document.ts';

/** Reads a policy document and tells what the catalogue has of it; nothing is kept. */
export const readPolicyText = operation(POLICY_OFFICERS, {
  method: 'POST',
  path: '/policy-texts/read',
  tag: '发布 Publication',
  title: { zh: '读取政策原文', en: 'Read a policy text' },
  text: {
    zh: '读取 .txt、.docx 或 .pdf（有文字层）的政策原文，分出条文和其中的数额，指出已有条款，并为没有条款的条文拟出骨架。不保存文件；骨架须由人填写、复核后发布。',
    en: 'Reads the text of a policy from .txt, .docx or .pdf (with a text layer): its articles and the figures in them, which clauses there are, and skeletons for articles without any. The file is not stored; people complete and publish a skeleton.',
  },
})
  .input(
    z.strictObject({
      file: z.file().describe(says('.txt、.docx 或 .pdf', '.txt, .docx or .pdf')),
      policy: policyIdShape
        .optional()
        .describe(
          says(
            '属于哪份政策；不给时按文号和标题辨认',
            'Which policy it is of; told by number and title unless given',
          ),
        ),
    }),
  )
  .output(intakeShape)
  .handler(async ({ input, context }) => {
    const file = { name: input.file.name, bytes: await input.file.bytes() };
    const reading = await readWords(file);
    if (!reading.ok) throw contentRefused(reading.problems);
    const digest = createHash('sha256').update(file.bytes).digest('hex');
    return {
      file: { name: file.name, digest },
      documents: describeDocuments(splitText(reading.text), context.catalogue, input.policy),
    };
  });

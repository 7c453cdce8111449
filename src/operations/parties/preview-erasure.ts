import { z } from 'zod';
import { listAttachments, listDraftsOf, readStatements } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { caseNumberShape } from '../shapes/case.ts';
import { keptShape } from '../shapes/erasure.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, OWNERS } from './access.ts';
import { personalAmong } from './mask-party.ts';
import { needParty } from './need-party.ts';
import { readKept } from './read-kept.ts';

/** Tells what erasing the personal data of a party would take, and what it would leave. */
export const previewErasure = cityOperation(OWNERS, {
  method: 'GET',
  path: '/parties/{party}/erasure',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '删除个人信息前的说明', en: 'Preview an erasure' },
  text: {
    zh: '删除个人信息会删去什么：档案里的值、未提交的申请草稿、没有案件用到的附件；会保留什么：已提交的申请及其附件，逐件列出。什么也不改变。',
    en: 'What an erasure takes: values of the dossier, drafts of applications, files on which no case rests; and what it leaves: applications that were submitted with their files, case by case. Changes nothing.',
  },
})
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      values: z.int().describe(says('档案里会删去的值', 'Values of the dossier that would go')),
      drafts: z
        .array(caseNumberShape)
        .describe(says('草稿会删去的案件', 'Cases of which the draft would go')),
      attachments: z
        .array(z.string())
        .describe(says('没有案件用到的附件', 'Files on which no case rests')),
      kept: keptShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { id } = await needParty(store, input.party);
    return store.read(async (handle) => {
      const statements = await readStatements(handle, id);
      const files = await listAttachments(handle, id);
      return {
        values: personalAmong(statements, context).length,
        drafts: await listDraftsOf(handle, id),
        attachments: files.filter(({ uses }) => uses.length === 0).map(({ name }) => name),
        kept: await readKept(handle, id, context),
      };
    });
  });

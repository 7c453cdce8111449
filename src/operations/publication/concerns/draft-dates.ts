import { z } from 'zod';
import { writeDates } from '../../../rules/index.ts';
import { addDraft } from '../../../store/index.ts';
import type { Message } from '../../../values/index.ts';
import { command } from '../../operation.ts';
import { contentRefused } from '../../refusals.ts';
import { givenDateShape, lineShape, says } from '../../shapes/text.ts';
import { POLICY_OFFICERS } from '../access.ts';
import { textIn } from '../change-of.ts';
import { needPerson } from '../need-person.ts';
import { needPolicy } from '../need-subject.ts';

const LONGEST_ID = 100;
const LONGEST_BASIS = 300;
const LONGEST_DOCUMENT = 150;

/** Drafts the dates of a document with their basis; they count once another person publishes them. */
export const draftDates = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/document-concerns/dates',
  tag: '发布 Publication',
  title: { zh: '登记文件的日期', en: 'Draft the dates of a document' },
  text: {
    zh: '写明依据，起草一份只改日期的草稿；由另一人发布后，结果才从“有效期待核”改为按日期判断。',
    en: "Begins a draft of the document's file with these dates and their basis, and nothing else changed; results follow them once another person has published it.",
  },
})
  .input(
    z.strictObject({
      policy: lineShape(LONGEST_ID),
      issued_on: givenDateShape.optional().describe(says('印发日', 'Day of issue')),
      from: givenDateShape.optional().describe(says('施行日', 'First day in force')),
      to: givenDateShape.optional().describe(says('止日', 'Last day in force')),
      basis: lineShape(LONGEST_BASIS).describe(says('依据', 'On what the dates rest')),
      document: lineShape(LONGEST_DOCUMENT)
        .optional()
        .describe(says('依据文件的名称或文号', 'Name or number of its document')),
    }),
  )
  .output(z.object({ draft: z.string() }))
  .handler(async ({ input, context }) => {
    const { store, catalogueVersion: baseVersion } = await context.city();
    const by = needPerson(context);
    const id = needPolicy(context.catalogue, input.policy);
    const { from = null, to = null, issued_on: issuedOn = null } = input;
    if (from === null && to === null && issuedOn === null) throw refused('from', NO_DATE);
    if (from !== null && to !== null && to < from) throw refused('to', BACKWARD);
    const policy = context.catalogue.policies.find((one) => one.id === id);
    const path = policy?.file ?? '';
    const before = textIn(context.files, path);
    if (before === null) throw new TypeError(`no file of ${id}`);
    const basis = input.document ? `${input.basis}（${input.document}）` : input.basis;
    const text = writeDates(before, { issuedOn, from, to, basis });
    if (text === before) throw refused('from', UNCHANGED);
    const note = `登记日期：${basis}`;
    const draft = await store.write(async (handle) => {
      const at = new Date(context.now);
      const added = await addDraft(
        handle,
        { path, text, note, by, baseVersion, example: false },
        at,
      );
      context.note({ subject: added, detail: { path, policy: id, issuedOn, from, to, basis } });
      return added;
    });
    return { draft };
  });

function refused(field: string, message: Message): Error {
  return contentRefused([{ field, message }]);
}

const NO_DATE: Message = { zh: '至少填一个日期', en: 'Give at least one date' };
const BACKWARD: Message = { zh: '止日早于施行日', en: 'It ends before it begins' };
const UNCHANGED: Message = {
  zh: '与现行文本一字不差',
  en: 'It does not differ from the text in force',
};

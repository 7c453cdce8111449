import { z } from 'zod';
import { readCatalogueVersion } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { byShape, changeCheckShape, draftIdShape, draftLineShape } from '../shapes/publication.ts';
import { momentShape, says } from '../shapes/text.ts';
import { PUBLICATION_READERS } from './access.ts';
import { textIn } from './change-of.ts';
import { checkText } from './check-text.ts';
import { lacksOf } from './lacks-of.ts';
import { mayWith } from './may-with.ts';
import { lastText, needDraft } from './need-draft.ts';
import { writeBy, writeDraftLine } from './write-draft.ts';

/** A draft with all that was written and done in it, checked against the catalogue of now. */
export const getDraft = cityOperation(PUBLICATION_READERS, {
  method: 'GET',
  path: '/drafts/{draft}',
  tag: '发布 Publication',
  title: { zh: '一份草稿', en: 'Get a draft' },
  text: {
    zh: '全文、历次文本、问题（带行号）、与现行条款的差别、对示例与算例的影响、发布还缺什么。',
    en: 'Its text and those before, problems with their lines, what differs from the clause in force, what becomes of samples and examples, and what is lacking for its publication.',
  },
})
  .input(z.strictObject({ draft: draftIdShape }))
  .output(
    draftLineShape.extend({
      text: z.string(),
      seen: z.int().describe(says('文本的序号', 'The number of the text')),
      base_version: z.int().describe(says('起草所依据的目录版本', 'The version that it builds on')),
      version: z.int().describe(says('现行目录版本', 'The version in use')),
      published: z
        .string()
        .nullable()
        .describe(says('现行文本；新条款为 null', 'The text in use; null for a new clause')),
      is_overtaken: z
        .boolean()
        .describe(says('起草后他人已发布过此文件', 'Somebody published the file since')),
      texts: z.array(
        z.object({
          number: z.int(),
          text: z.string(),
          note: z.string(),
          by: byShape,
          at: momentShape,
        }),
      ),
      steps: z.array(
        z.object({
          step: z.enum(['submitted', 'returned', 'withdrawn', 'published']),
          note: z.string(),
          by: byShape,
          at: momentShape,
        }),
      ),
      check: changeCheckShape
        .nullable()
        .describe(says('办结的草稿为 null', 'null once the draft is done with')),
      lacks: z
        .array(z.object({ zh: z.string(), en: z.string() }))
        .describe(says('发布还缺什么（不含文本的问题）', 'What is lacking besides its problems')),
      may: z.object({
        edit: z.boolean(),
        submit: z.boolean(),
        publish: z.boolean(),
        return: z.boolean(),
        withdraw: z.boolean(),
      }),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store, catalogueVersion } = await context.city();
    const { caller, catalogue, files } = context;
    const draft = await needDraft(store, input.draft);
    const last = lastText(draft);
    const base = await store.read((handle) => readCatalogueVersion(handle, last.baseVersion));
    const published = textIn(files, draft.path);
    const isOpen = draft.state !== 'published' && draft.state !== 'withdrawn';
    const is_overtaken = isOpen && textIn(base, draft.path) !== published;
    const check = isOpen ? await checkText(context, { path: draft.path, text: last.text }) : null;
    const writers = draft.texts.map(({ by }) => by);
    const lastAt = draft.steps.at(-1)?.at ?? last.at;
    return {
      ...writeDraftLine({ ...draft, note: last.note, writers, lastAt }, catalogue, caller),
      writers: unique(writers).map((by) => writeBy(by, caller)),
      text: last.text,
      seen: last.number,
      base_version: last.baseVersion,
      version: catalogueVersion,
      published,
      is_overtaken,
      texts: draft.texts.map(({ number, text, note, by, at }) => ({
        ...{ number, text, note, by: writeBy(by, caller), at: at.toISOString() },
      })),
      steps: draft.steps.map(({ step, note, by, at }) => ({
        ...{ step, note, by: writeBy(by, caller), at: at.toISOString() },
      })),
      check: check && withoutPolicy(check),
      lacks: isOpen ? await lacksOf(store, { policy: check?.policy ?? null, is_overtaken }) : [],
      may: mayWith(draft, caller),
    };
  });

function unique<T extends { readonly account: string }>(people: readonly T[]): T[] {
  return [...new Map(people.map((one) => [one.account, one])).values()];
}

function withoutPolicy<T extends { readonly policy: unknown }>({ policy: _, ...rest }: T) {
  return rest;
}

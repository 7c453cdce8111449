import { z } from 'zod';
import { LEGAL_CONCERNS } from '../../../rules/index.ts';
import { listDrafts, listHolds, listReviews, OPEN_DRAFTS } from '../../../store/index.ts';
import { formatDay } from '../../../values/index.ts';
import { cityOperation } from '../../operation.ts';
import { draftLineShape, reviewKindShape, reviewResultShape } from '../../shapes/publication.ts';
import { isoDateShape, messageShape, says } from '../../shapes/text.ts';
import { PUBLICATION_READERS } from '../access.ts';
import { writeDraftLine } from '../write-draft.ts';
import { endingsOn } from './endings.ts';
import { forReview } from './for-review.ts';
import { undatedDocuments } from './undated.ts';

const MOST_DRAFTS = 200;

const document = { policy: z.string(), title: messageShape, cited_as: messageShape };

/** What is to be looked into about the validity and legality of documents. */
export const listDocumentConcerns = cityOperation(PUBLICATION_READERS, {
  method: 'GET',
  path: '/document-concerns',
  tag: '发布 Publication',
  title: { zh: '有效性与合法性', en: 'List concerns about documents' },
  text: {
    zh: '原文没有日期或期限的文件、待合法性审核的条款与文件、一年内期满和已经期满的文件。',
    en: 'Documents whose text lacks dates, clauses and documents for legal review, documents that end within a year or have ended.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      as_of: isoDateShape,
      undated: z.array(
        z.object({
          ...document,
          path: z.string(),
          issued_on: isoDateShape.nullable(),
          from: isoDateShape.nullable(),
          to: isoDateShape.nullable(),
          basis: z.string(),
          lacks: z
            .array(z.enum(['issued', 'from', 'to']))
            .describe(says('缺印发日、施行日或止日', 'Which of its days the text does not give')),
          says: z
            .array(z.string())
            .describe(says('关于日期，原文写了什么', 'What is known of its dates')),
          clauses: z.int(),
          undated_clauses: z.int(),
          drafts: z.array(draftLineShape).describe(says('办理中的草稿', 'Drafts under way')),
        }),
      ),
      for_review: z.array(
        z.object({
          subject: z.string().describe(says('条款或政策的编号', 'Id of a clause or a policy')),
          policy: z.string(),
          article: z.string().nullable(),
          title: messageShape,
          cited_as: messageShape,
          concerns: z.array(z.enum([...LEGAL_CONCERNS, 'undertaking'])),
          why: z.array(messageShape),
          years: z.int().nullable().describe(says('承诺的年数', 'Years of the undertaking')),
          reviews: z.array(
            z.object({
              kind: reviewKindShape,
              result: reviewResultShape,
              number: z.string(),
              on: isoDateShape,
              document: z.string(),
            }),
          ),
          is_open: z.boolean().describe(says('还没有全部审核通过', 'Not all reviews are passed')),
          hold: z
            .enum(['proposed', 'held', 'lift_proposed'])
            .nullable()
            .describe(says('暂停受理的状态', 'Where a hold on it stands')),
        }),
      ),
      ending: z.array(
        z.object({
          ...document,
          to: isoDateShape,
          months: z
            .int()
            .describe(
              says('余下不超过几个月；已期满为 0', 'At most so many months left; 0 once ended'),
            ),
        }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const { catalogue, caller, today } = context;
    const { drafts, reviews, holds } = await store.read(async (handle) => ({
      drafts: await listDrafts(handle, OPEN_DRAFTS, MOST_DRAFTS),
      reviews: await listReviews(handle),
      holds: await listHolds(handle),
    }));
    return {
      as_of: formatDay(today),
      undated: undatedDocuments(catalogue).map((one) => ({
        ...one,
        drafts: drafts
          .filter(({ path }) => path === one.path)
          .map((draft) => writeDraftLine(draft, catalogue, caller)),
      })),
      for_review: forReview(catalogue, reviews).map((line) => ({
        ...line,
        hold: standingHold(holds, line),
      })),
      ending: endingsOn(catalogue.policies, today).map(({ policy, to, months }) => ({
        ...{ policy: policy.id, title: policy.title, cited_as: policy.citedAs },
        ...{ to: formatDay(to), months },
      })),
    };
  });

type Holds = Awaited<ReturnType<typeof listHolds>>;

/** The hold on a clause or its document that is not done with. */
function standingHold(
  holds: Holds,
  { subject, policy }: { readonly subject: string; readonly policy: string },
) {
  for (const one of holds) {
    if (one.subject !== subject && one.subject !== policy) continue;
    if (one.state !== 'lifted' && one.state !== 'declined') return one.state;
  }
  return null;
}

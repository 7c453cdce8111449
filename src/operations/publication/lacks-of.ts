import type { ReviewKind } from '../../rules/index.ts';
import { countingReview, listReviews, type Reading, type Store } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { reviewWords } from './state-words.ts';

/** The reviews that a policy must have passed before a clause of it is published. */
export const NEEDED: readonly ReviewKind[] = ['legality', 'fair_competition'];

type Standing = { readonly policy: string | null; readonly is_overtaken: boolean };

/** What a draft lacks for its publication, besides a text without problems. */
export async function lacksOf(store: Store, standing: Standing): Promise<Message[]> {
  return store.read((handle) => lacksIn(handle, standing));
}

/** As `lacksOf`, within a transaction. */
export async function lacksIn(
  handle: Reading,
  { policy, is_overtaken }: Standing,
): Promise<Message[]> {
  const reviews = policy === null ? [] : await listReviews(handle, policy);
  const unreviewed = NEEDED.flatMap((kind) => {
    const review = policy === null ? undefined : countingReview(reviews, policy, kind);
    if (review?.result === 'passed') return [];
    const { zh, en } = reviewWords[kind];
    return review === undefined
      ? [{ zh: `没有${zh}的记录`, en: `no ${en} is recorded` }]
      : [{ zh: `${zh}（${review.number}）未通过`, en: `the ${en} (${review.number}) failed` }];
  });
  return [...(is_overtaken ? [OVERTAKEN] : []), ...unreviewed];
}

const OVERTAKEN: Message = {
  zh: '起草之后，他人已发布过这个文件；请对照现行文本修改后，以现行版为底本保存',
  en: 'somebody has published this file since it was drafted; compare with the text in force, and save on top of it',
};

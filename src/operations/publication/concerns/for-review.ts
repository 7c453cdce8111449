import type { Catalogue } from '../../../rules/index.ts';
import { countingReview, type KeptReview } from '../../../store/index.ts';
import type { Message } from '../../../values/index.ts';
import { NEEDED } from '../lacks-of.ts';

type Concern = Catalogue['clauses'][number]['restricted'][number] | 'undertaking';

const WHY: Readonly<Record<Concern, Message>> = {
  patents: {
    zh: '按专利的申请或授权本身给予资助。此后的国家规定可能限制这一种资助。',
    en: 'It pays for the filing or grant of patents as such. National rules of a later day may restrict this kind.',
  },
  relocation: {
    zh: '以迁入或引进为条件给予支持。此后的国家规定可能限制这一种支持。',
    en: 'It pays on condition of moving in. National rules of a later day may restrict this kind.',
  },
  undertaking: {
    zh: '享受支持须作多年承诺。此后的国家规定可能限制这一种条件。',
    en: 'It asks for an undertaking over years. National rules of a later day may restrict this condition.',
  },
};

/**
 * The clauses and documents of a kind that legal review looks at, with the reviews that count; open
 * as long as legality or fair competition has not been passed.
 */
export function forReview({ policies, clauses }: Catalogue, reviews: readonly KeptReview[]) {
  const documents = policies.flatMap(({ id, title, undertaking }) =>
    undertaking === null
      ? []
      : [{ subject: id, policy: id, article: null, title, concerns: ['undertaking' as Concern] }],
  );
  const tagged = clauses.flatMap(({ id, policy, article, title, restricted }) =>
    restricted.length === 0
      ? []
      : [{ subject: id, policy, article, title, concerns: restricted as readonly Concern[] }],
  );
  return [...documents, ...tagged].map(({ concerns, ...line }) => {
    const counting = NEEDED.map((kind) => countingReview(reviews, line.policy, kind));
    return {
      ...line,
      cited_as: policies.find(({ id }) => id === line.policy)?.citedAs ?? line.title,
      concerns: [...concerns],
      why: concerns.map((concern) => WHY[concern]),
      years: policies.find(({ id }) => id === line.subject)?.undertaking?.years ?? null,
      reviews: counting.flatMap((review) => {
        if (review === undefined) return [];
        const { kind, result, number, on, document } = review;
        return [{ kind, result, number, on, document }];
      }),
      is_open: counting.some((review) => review?.result !== 'passed'),
    };
  });
}

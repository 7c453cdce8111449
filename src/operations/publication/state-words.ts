import type { ReviewKind } from '../../rules/index.ts';
import type { DraftState } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';

export const draftStateWords: Record<DraftState, Message> = {
  draft: { zh: '起草中', en: 'being drafted' },
  submitted: { zh: '待发布', en: 'submitted' },
  returned: { zh: '已退回', en: 'returned' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  published: { zh: '已发布', en: 'published' },
};

export const reviewWords: Record<ReviewKind, Message> = {
  validity: { zh: '有效性依据', en: 'basis of the validity' },
  legality: { zh: '合法性审核', en: 'legality review' },
  fair_competition: { zh: '公平竞争审查', en: 'fair-competition review' },
};

import type { HoldingProblem } from '../../offices/index.ts';
import type { Problem } from '../../rules/index.ts';
import type { PostLine } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';

/** Why somebody may not hold a post, in words. @param posts to name the post in the way */
export function wordHoldingProblem(problem: HoldingProblem, posts: readonly PostLine[]): Problem {
  switch (problem.is) {
    case 'excluded': {
      const by = nameOf(problem.by.id, posts);
      return at('account', {
        zh: `此人已任“${by}”，两个岗位不得由同一人担任`,
        en: `They hold "${by}"; nobody may hold the two`,
      });
    }
    case 'held_already':
      return at('account', {
        zh: '此人在这段时间已任该岗位',
        en: 'They hold the post in that time already',
      });
    case 'ends_before_it_begins':
      return at('to', { zh: '结束日早于开始日', en: 'It ends before it begins' });
    case 'delegation_without_end':
      return at('to', { zh: '委托代行须有结束日', en: 'A delegation needs an end' });
    case 'delegation_too_long':
      return at('to', {
        zh: '委托代行最长 90 天',
        en: 'A delegation lasts 90 days at most',
      });
  }
}

function nameOf(id: string, posts: readonly PostLine[]): string {
  const post = posts.find((one) => one.id === id);
  return post === undefined ? id : `${post.partyName} ${post.title}`;
}

/** A problem of one field of an input. */
export function at(field: string, message: Message): Problem {
  return { field, message };
}

export const NO_POST = at('post', {
  zh: '没有这个岗位，或已撤销',
  en: 'There is no such post, or it was closed',
});
export const NO_ACCOUNT = at('account', {
  zh: '没有这个账号，或已停用',
  en: 'There is no such account, or it is disabled',
});
export const NO_HOLDING = at('holding', {
  zh: '没有这项任职，或已收回',
  en: 'There is no such holding, or it was taken back',
});

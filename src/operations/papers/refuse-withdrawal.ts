import { mayAct } from '../../offices/index.ts';
import type { Problem } from '../../rules/index.ts';
import type { IssuedPaper } from '../../store/index.ts';
import type { Caller } from '../caller.ts';
import { CASE_OFFICES } from '../cases/access.ts';

/** Why somebody may not withdraw a paper; null where they may. */
export function refuseWithdrawal(paper: IssuedPaper, caller: Caller): Problem | null {
  if (paper.withdrawnOn !== null) return GONE;
  if (paper.officeName === null) return OF_APPLICANT;
  const post = caller.is === 'member' && !caller.lostPost ? caller.post : null;
  if (post === null || post.party !== paper.office) return OF_ANOTHER;
  return mayAct(CASE_OFFICES, post.role, 'office') ? null : OF_ANOTHER;
}

const GONE: Problem = {
  field: 'code',
  message: { zh: '这份文书已作废', en: 'This paper was withdrawn before' },
  expected: { zh: '请重新读取本案的文书', en: 'Read the papers of the case again' },
};
const OF_APPLICANT: Problem = {
  field: 'code',
  message: {
    zh: '申请表由申报单位自行生成，不需作废',
    en: 'An application form is the applicant’s own and is not withdrawn',
  },
  expected: { zh: '改了再提交，即有新的一份', en: 'Submit again to have another' },
};
const OF_ANOTHER: Problem = {
  field: 'code',
  message: {
    zh: '文书由出具它的单位作废，不是您所在的单位出具的',
    en: 'A paper is withdrawn by the office that issued it, which is not yours',
  },
  expected: { zh: '请与出具单位联系', en: 'Turn to the office that issued it' },
};

import type { z } from 'zod';
import type { PaperAsk } from '../../casework/index.ts';
import type { Problem } from '../../rules/index.ts';
import type { issueShape } from '../shapes/papers.ts';

/** What who makes a paper out says of it. */
export type Given = Pick<
  z.infer<typeof issueShape>,
  'opinion' | 'way' | 'decided' | 'decision' | 'scan'
>;

/** What is asked and was not given, and what was given and is not asked: each at its field. */
export function problemsOfGiven(asks: readonly PaperAsk[], given: Given, today: number): Problem[] {
  const missing = asks.filter((ask) => given[ask] === undefined);
  const names = Object.keys(WORDS) as PaperAsk[];
  const unasked = names.filter((name) => given[name] !== undefined && !asks.includes(name));
  return [
    ...missing.map((ask) => ({ field: ask, message: wordMissing(ask) })),
    ...unasked.map((name) => ({ field: name, message: wordUnasked(name) })),
    ...(given.decided !== undefined && given.decided > today
      ? [{ field: 'decided', message: AHEAD }]
      : []),
    ...(given.scan !== undefined && !asks.includes('decision')
      ? [{ field: 'scan', message: wordUnasked('decision') }]
      : []),
  ];
}

const WORDS: Readonly<Record<PaperAsk, { zh: string; en: string }>> = {
  opinion: { zh: '意见', en: 'the opinion' },
  way: { zh: '审批方式', en: 'how it was approved' },
  decided: { zh: '审批日期', en: 'the day of the decision' },
  decision: { zh: '会议纪要或者批件编号', en: 'the number of the decision' },
};

function wordMissing(ask: PaperAsk) {
  const { zh, en } = WORDS[ask];
  return { zh: `请写明${zh}`, en: `Say ${en}` };
}

function wordUnasked(ask: PaperAsk) {
  const { zh, en } = WORDS[ask];
  return {
    zh: `这份文书不需要另写${zh}，案件里已有`,
    en: `This paper does not ask for ${en}: the case has it, or it is not in it`,
  };
}

const AHEAD = { zh: '审批日期不能在今天之后', en: 'The day of the decision cannot be ahead' };

import { formatDay, formatRate } from '../../values/index.ts';
import type { Claim } from './claim.ts';
import type { Found } from './doubt.ts';
import type { DoubtRuleOf } from './doubt-rules.ts';

/** Whether the agency that files for another files a large share of what was submitted under the call. */
export function findConcentration(
  { share, least }: DoubtRuleOf<'concentration'>,
  { call, parties, submitted, today }: Claim,
): readonly Found[] {
  const { files, benefits } = parties;
  if (files.id === benefits.id) return [];
  const theirs = submitted.byWhoFiles + 1;
  const all = submitted.underCall + 1;
  if (theirs < least || theirs * share.den < all * share.num) return [];
  const bound = formatRate(share);
  const what = {
    zh: `${files.name}代办 ${all} 件中的 ${theirs} 件，达到 ${bound}`,
    en: `${files.name} files ${theirs} of ${all} cases: ${bound} or more`,
  };
  const from = {
    zh: `申报通知《${call.title}》下的案件`,
    en: `Cases under the call "${call.title}"`,
  };
  return [{ about: files.id, cases: [], evidence: [{ what, from, on: formatDay(today) }] }];
}

import { addDays, formatDay, parseDay } from '../../../values/index.ts';
import type { CaseView, Offer } from '../../api/case-queries.ts';
import type { Lang } from '../../i18n/lang.ts';

export type Grounds = {
  readonly clause: string;
  readonly value: string;
  readonly source: string;
  /** Null where nothing is proposed but the usual words. */
  readonly remedy: string | null;
  readonly until: string;
};

/** Days to object that are proposed where the rule does not refuse; the officer may change them. */
const DAYS_TO_OBJECT = 15;

/**
 * What the form of a refusal begins with: the grounds that the server proposes, several of them
 * joined into one letter. Where the rule does not refuse the officer finds the words.
 */
export function beginGrounds(
  { clause }: Pick<CaseView, 'clause'>,
  { proposed_grounds = [] }: Pick<Offer, 'proposed_grounds'>,
  lang: Lang,
  today: string,
): Grounds {
  const [first] = proposed_grounds;
  if (first === undefined)
    return {
      clause: `${clause.policy[lang]} ${clause.article} ${clause.title[lang]}`,
      ...{ value: '', source: '', remedy: null, until: daysAfter(today) },
    };
  const between = lang === 'zh' ? '；' : '; ';
  const joined = (words: readonly string[]) => [...new Set(words)].join(between);
  return {
    clause: joined(proposed_grounds.map((one) => one.clause[lang])),
    value: joined(proposed_grounds.flatMap(({ why, value }) => [why[lang], value[lang]])),
    source: joined(proposed_grounds.map(({ source }) => source[lang])),
    remedy: joined(proposed_grounds.map(({ remedy }) => remedy[lang])),
    until: first.until,
  };
}

function daysAfter(today: string): string {
  const day = parseDay(today);
  return day.ok ? formatDay(addDays(day.value, DAYS_TO_OBJECT)) : '';
}

import { describeStep, factLabel, formatValue, type Vocabulary } from '../../../rules/view.ts';
import { addDays, formatDay, parseDay } from '../../../values/index.ts';
import type { CaseView } from '../../api/case-queries.ts';
import type { Lang } from '../../i18n/lang.ts';

export type Grounds = {
  readonly clause: string;
  readonly value: string;
  readonly source: string;
  readonly until: string;
};

/** Days to object that are proposed; nobody states them, and the officer may change them. */
const DAYS_TO_OBJECT = 15;

/** What a refusal may rest on, from what the rule says of the matter; the officer edits it. */
export function beginGrounds(
  { clause, rule, application }: Pick<CaseView, 'clause' | 'rule' | 'application'>,
  vocabulary: Vocabulary,
  lang: Lang,
  today: string,
): Grounds {
  const results = rule?.results ?? [];
  const refused = rule?.refusals.flatMap((one) => one.refused) ?? [];
  const used = [...results, ...refused.flatMap(({ records }) => records)].flatMap(
    (one) => one.used ?? [],
  );
  const values = used.map((fact) => {
    const label = factLabel(vocabulary, fact)[lang];
    return `${label} ${formatValue(vocabulary, fact, fact.value, lang)}`;
  });
  const reasons = [...results, ...refused].flatMap(({ reason }) =>
    reason === null ? [] : [reason[lang]],
  );
  const steps = results.flatMap((one) => one.steps ?? []).map((step) => describeStep(step, lang));
  const between = lang === 'zh' ? '；' : '; ';
  const first = parseDay(today);
  return {
    clause: `${clause.policy[lang]} ${clause.article} ${clause.title[lang]}`,
    value: [...new Set([...reasons, ...values, ...steps])].join(between),
    source: sourcesOf(application, lang).join(between),
    until: first.ok ? formatDay(addDays(first.value, DAYS_TO_OBJECT)) : '',
  };
}

/** Where the values of the application are from, each source once. */
function sourcesOf({ known, answers }: CaseView['application'], lang: Lang): readonly string[] {
  const used = known.filter(({ field, value }) => answers[field] === value);
  return [...new Set(used.map(({ source }) => source[lang]))];
}

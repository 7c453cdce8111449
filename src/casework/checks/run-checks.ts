import type { Message } from '../../values/index.ts';
import { answerOf } from './answer-of.ts';
import { checkEventPeriod, checkInForce } from './check-days.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkLimits } from './check-limits.ts';
import { checkConflict, checkCreditCodes, checkUndertaking } from './check-parties.ts';
import { checkRule } from './check-rule.ts';
import type { Claim, Finding, Looking, Rules } from './claim.ts';

/** The automatic checks, in their order. */
const CHECKS = {
  credit_code: {
    title: { zh: '统一社会信用代码', en: 'Credit codes' },
    check: checkCreditCodes,
  },
  in_force: { title: { zh: '条款有效性', en: 'Validity of the clause' }, check: checkInForce },
  event_period: { title: { zh: '事项期间', en: 'Period of the matter' }, check: checkEventPeriod },
  duplicate: { title: { zh: '重复申报', en: 'Duplicate claims' }, check: checkDuplicates },
  conflict: { title: { zh: '利益冲突', en: 'Conflict of interest' }, check: checkConflict },
  limits: { title: { zh: '上限使用情况', en: 'Limits already used' }, check: checkLimits },
  undertaking: { title: { zh: '承诺', en: 'Undertaking' }, check: checkUndertaking },
  rule: { title: { zh: '条款测算', en: 'The rule itself' }, check: checkRule },
} as const satisfies Readonly<
  Record<string, { readonly title: Message; readonly check: (looking: Looking) => Finding }>
>;
export type CheckId = keyof typeof CHECKS;

/** An automatic check of a submitted application, and what it rests on. It decides nothing. */
export type Check = Finding & { readonly id: CheckId; readonly title: Message };

/**
 * Checks a submitted application. The catalogue is that of the version to which the case is pinned;
 * undefined where it has no such clause.
 */
export function runChecks(claim: Claim, rules: Rules): readonly Check[] | undefined {
  const clause = rules.catalogue.clauses.find(({ id }) => id === claim.form.clause);
  if (!clause) return undefined;
  const result = answerOf(rules, claim.form, claim.dossier, claim.today);
  return CHECK_IDS.map((id) => {
    const { title, check } = CHECKS[id];
    return { id, title, ...check({ claim, rules, clause, result }) };
  });
}

const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];

import type { Clause, Result, StepAnswer } from '../../rules/index.ts';
import { amountWords, describeStep } from '../../rules/view.ts';
import { formatDay, formatFen, formatMoney, type Message } from '../../values/index.ts';
import { answerOf } from './answer-of.ts';
import type { Finding, Looked, Looking, OtherCase } from './claim.ts';

const RUNNING = ['per_year', 'lifetime', 'times', 'years'];

/**
 * Whether limits leave the whole amount: what was paid counts, and what is under way in other cases
 * of the same beneficiary as if it were paid.
 */
export function checkLimits(looking: Looking): Finding {
  const { claim, clause, rules, result } = looking;
  const on = formatDay(claim.today);
  const looked = (what: Message): Looked => ({ what, from: HISTORY, on });
  const limits = clause.variants[0].limits.filter(({ limit }) => RUNNING.includes(limit));
  if (limits.length === 0) return { result: 'passed', evidence: [looked(NO_LIMITS)] };
  const waiting = claim.others.filter((other) => isUnderWay(looking, other));
  const evidence = [
    ...(result?.steps ?? []).filter(({ step }) => RUNNING.includes(step)).map(stepWords),
    ...waiting.map(waitingWords),
  ].map(looked);
  if (result === undefined || result.outcome === 'unknown' || result.outcome === 'undecided')
    return { result: 'unknown', evidence: [...evidence, looked(NOT_COMPUTED)] };
  if (result.reason?.code === 'used_up')
    return { result: 'failed', evidence: [...evidence, looked(result.reason)] };
  const known = waiting.filter(({ amount }) => amount !== null);
  const history = [...claim.dossier.history, ...known.map((other) => paymentOf(other, on))];
  const dossier = { ...claim.dossier, history };
  const left = answerOf(rules, claim.form, dossier, claim.today);
  if (left === undefined || !isAsMuch(left, result))
    return { result: 'failed', evidence: [...evidence, looked(leftWords(left))] };
  const open = waiting.length > known.length;
  const all = evidence.length > 0 ? evidence : [looked(NOTHING_USED)];
  return { result: open ? 'unknown' : 'passed', evidence: all };
}

/** Another case under way that uses a limit of this one: under its clause, or one that shares it. */
function isUnderWay({ claim, clause, rules }: Looking, other: OtherCase): boolean {
  const theirs = rules.catalogue.clauses.find(({ id }) => id === other.clause);
  const isSame = other.clause === clause.id && other.matter === (claim.form.matter?.id ?? null);
  return (
    other.number !== claim.number &&
    other.end === null &&
    other.submittedOn !== null &&
    other.parties.benefits === claim.parties.benefits.id &&
    !isSame &&
    (other.clause === clause.id || sharedBy(clause).some((cap) => sharedBy(theirs).includes(cap)))
  );
}

function sharedBy(clause: Clause | undefined): readonly string[] {
  const limits = clause?.variants[0].limits ?? [];
  return limits.flatMap((limit) => ('shared' in limit && limit.shared ? [limit.shared] : []));
}

function paymentOf({ clause, matter, amount }: OtherCase, on: string) {
  return {
    clause,
    ...(matter !== null && { record: matter }),
    amount: `${formatFen(amount ?? 0)}元`,
    on,
  };
}

/** Whether what is left is not less than what was computed before. */
function isAsMuch(left: Result, before: Result): boolean {
  if (left.outcome !== before.outcome) return false;
  const atLeast = (a: string | null, b: string | null) =>
    a === null || (b !== null && BigInt(a) >= BigInt(b));
  return atLeast(left.low_fen, before.low_fen) && atLeast(left.high_fen, before.high_fen);
}

const HISTORY: Message = { zh: '既往奖补和在办案件', en: 'Payments and cases under way' };
const NO_LIMITS: Message = {
  zh: '条款没有年度、累计、次数或年数的上限',
  en: 'the clause sets no limit over a year, in all, in number or in years',
};
const NOTHING_USED: Message = { zh: '上限还没有用过', en: 'nothing of the limits is used' };
const NOT_COMPUTED: Message = {
  zh: '金额尚不能算定，上限是否够用待定',
  en: 'the amount cannot be computed yet, nor what the limits leave',
};

function stepWords(step: StepAnswer): Message {
  return { zh: describeStep(step, 'zh'), en: describeStep(step, 'en') };
}

function waitingWords({ number, amount }: OtherCase): Message {
  const zh = amount === null ? '金额未定' : formatMoney(amount, 'zh');
  const en = amount === null ? 'amount not known' : formatMoney(amount, 'en');
  return { zh: `在办案件 ${number}：${zh}`, en: `case ${number}, under way: ${en}` };
}

function leftWords(left: Result | undefined): Message {
  if (left === undefined || left.outcome !== 'granted')
    return { zh: '在办案件兑现之后没有剩余', en: 'cases under way leave nothing' };
  return {
    zh: `在办案件兑现之后只剩 ${amountWords(left, 'zh')}`,
    en: `cases under way leave ${amountWords(left, 'en')}`,
  };
}

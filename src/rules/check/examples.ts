import type { Message, Validity } from '../../values/index.ts';
import type { AmountAnswer, Assessment, Outcome } from '../answer.ts';
import { type Assessor, createAssessor } from '../assess/assessor.ts';
import { changedSince, circlesOf } from '../catalogue/circles.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { isOvertaken } from '../clause/overtaken.ts';
import type { Clause } from '../clause/types.ts';
import { findResult } from '../find-result.ts';
import type { Problem } from '../problem.ts';
import { awardWords, readAward } from '../words/award-words.ts';
import { amountWords, describeStep } from '../words/describe-step.ts';
import { outcomeWords, validityWords } from '../words/state-words.ts';
import { type Case, placeOf, readCases } from './read-example.ts';
import { overlapsIn } from './read-result-cell.ts';

/**
 * Runs every example of every clause.
 * @param before a version whose examples all come out: what has not changed since is not run again
 */
export function checkExamples(catalogue: Catalogue, before: Catalogue | null = null): Problem[] {
  const problems: Problem[] = [];
  const assessorOf = assessByCircle(catalogue);
  for (const one of readCases(catalogue, problems, changedSince(before, catalogue))) {
    const assessor = assessorOf(one.clause.id);
    const wrong = failureOf(one, assessor);
    if (wrong) problems.push({ ...placeOf(one), message: withReason(wrong, one, assessor) });
  }
  return problems;
}

/** Answers a clause with those of its circle alone: it comes to the same, and sooner. */
export function assessByCircle(catalogue: Catalogue): (clause: string) => Assessor {
  const circles = circlesOf(catalogue.clauses);
  const known = new Map<readonly Clause[], Assessor>();
  return (clause) => {
    const clauses = circles.get(clause) ?? [];
    const assessor = known.get(clauses) ?? createAssessor({ ...catalogue, clauses });
    known.set(clauses, assessor);
    return assessor;
  };
}

/** Adds why the clause came out so: the reason, or else the arithmetic, of the rule as written. */
function withReason(wrong: Message, one: Case, assessor: Assessor): Message {
  if (one.expected.reading !== undefined) return wrong;
  const assessment = assessor.assess(one.dossier, { asOf: one.asOf, explain: true });
  const result = findResult(assessment, one.clause.id, one.record, assessor.headings);
  const said = (lang: 'zh' | 'en') =>
    result?.reason?.[lang] ??
    result?.steps?.map((step) => describeStep(step, lang)).join(lang === 'zh' ? '；' : '; ');
  const [zh, en] = [said('zh'), said('en')];
  return zh && en ? { zh: `${wrong.zh}：${zh}`, en: `${wrong.en}: ${en}` } : wrong;
}

/** What is wrong with an example under an assessor; undefined when it comes out as stated. */
export function failureOf(one: Case, assessor: Assessor): Problem['message'] | undefined {
  const other = differenceOf(one, assessor);
  if (other === undefined) return undefined;
  const { of, stated, found } = other;
  return {
    zh: `${of.zh}应为 ${stated}，实得 ${found.zh}`,
    en: `${of.en} should be ${stated}, it is ${found.en}`,
  };
}

/** In what an example comes out otherwise than it states. */
type Difference = {
  readonly of: Message;
  /** What it states, as its author wrote it, and what came out, in the same terms. */
  readonly stated: string;
  readonly found: Message;
  /** The same two in the words of the portal. */
  readonly was: Message;
  readonly becomes: Message;
};

/** In what an example comes out otherwise than stated; undefined when it does not. */
export function differenceOf(one: Case, assessor: Assessor): Difference | undefined {
  const assessment = assessor.assess(one.dossier, { asOf: one.asOf, explain: false });
  const result = findResult(assessment, one.clause.id, one.record, assessor.headings);
  const { award, outcome, validity, reading, overlaps } = one.expected;
  if (isOvertaken(validity, one.clause)) return undefined;
  const answer =
    reading === undefined ? result : result?.readings.find(({ name }) => name.zh === reading);
  if (!result || !answer) {
    const was = outcome === undefined ? awardWords(award ?? '') : statedOutcome(outcome);
    const stated = outcome ?? award ?? '';
    return { of: RESULT, stated, found: NONE, was, becomes: NONE };
  }
  if (outcome !== undefined && outcome !== answer.outcome) {
    const found = { zh: answer.outcome, en: answer.outcome };
    const words = { was: statedOutcome(outcome), becomes: outcomeWords[answer.outcome] };
    return { of: OUTCOME, stated: outcome, found, ...words };
  }
  if (validity !== undefined && validity !== result.validity) {
    const found = { zh: result.validity, en: result.validity };
    const was = validityWords[validity as Validity];
    return { of: VALIDITY, stated: validity, found, was, becomes: validityWords[result.validity] };
  }
  if (award !== undefined && !sameAward(award, answer)) {
    const found = { zh: amountWords(answer, 'zh'), en: amountWords(answer, 'en') };
    return { of: AWARD, stated: award, found, was: awardWords(award), becomes: found };
  }
  return overlaps === undefined ? undefined : otherOverlaps(overlaps, one, assessment);
}

/**
 * Whether the answer names other clauses beside this one than an example states. What is out of force
 * overlaps with nothing: dates that have been entered for one of two documents are no fault of either.
 */
function otherOverlaps(
  cell: string,
  { clause, record }: Case,
  { combination, results }: Assessment,
): Difference | undefined {
  const isOut = (id: string) => {
    const own = results.filter((result) => result.clause === id);
    return own.length > 0 && own.every(({ validity }) => !IN_FORCE.includes(validity));
  };
  const beside = (combination?.overlaps ?? []).filter(({ members }) =>
    members.some((member) => member.clause === clause.id && member.record === record),
  );
  const named = beside.flatMap(({ members }) => members.map((member) => member.clause));
  const found = [...new Set(named)].filter((id) => id !== clause.id).sort();
  const all = overlapsIn(cell, clause.policy);
  const stated = isOut(clause.id) ? [] : all.filter((id) => !isOut(id));
  if (found.join() === stated.join()) return undefined;
  const [was, becomes] = [listed(stated), listed(found)];
  return { of: OVERLAPS, stated: stated.join(', ') || 'none', found: becomes, was, becomes };
}

const IN_FORCE: readonly Validity[] = ['in_force', 'undated'];

function listed(ids: readonly string[]): Message {
  return ids.length === 0 ? NONE : { zh: ids.join('、'), en: ids.join(', ') };
}

const OVERLAPS: Message = { zh: '同一事项', en: 'what it overlaps with' };
const RESULT: Message = { zh: '结果', en: 'a result' };
const OUTCOME: Message = { zh: '结果', en: 'the outcome' };
const VALIDITY: Message = { zh: '有效性', en: 'the validity' };
const AWARD: Message = { zh: '奖补', en: 'the award' };
const NONE: Message = { zh: '没有', en: 'none' };

/** The words of an outcome that was found to be one when the example was read. */
const statedOutcome = (outcome: string): Message => outcomeWords[outcome as Outcome];

function sameAward(written: string, { low_fen, high_fen }: AmountAnswer): boolean {
  const stated = readAward(written);
  return stated?.low_fen === low_fen && stated.high_fen === high_fen;
}

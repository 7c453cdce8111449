import { type Message, parseMoney } from '../../values/index.ts';
import type { AmountAnswer, Result } from '../answer.ts';
import { type Assessor, createAssessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { findResult } from '../find-result.ts';
import type { Problem } from '../problem.ts';
import { amountWords, describeStep } from '../words/describe-step.ts';
import { type Case, placeOf, readCases } from './read-example.ts';

/** Runs every example of every clause. */
export function checkExamples(catalogue: Catalogue): Problem[] {
  const problems: Problem[] = [];
  const assessor = createAssessor(catalogue);
  for (const one of readCases(catalogue, problems)) {
    const wrong = failureOf(one, assessor);
    if (wrong) problems.push({ ...placeOf(one), message: withReason(wrong, one, assessor) });
  }
  return problems;
}

/** Adds why the clause came out so: the reason, or else the arithmetic, of the rule as written. */
function withReason(wrong: Message, one: Case, assessor: Assessor): Message {
  if (one.expected.reading !== undefined) return wrong;
  const result = resultOf(one, assessor, true);
  const said = (lang: 'zh' | 'en') =>
    result?.reason?.[lang] ??
    result?.steps?.map((step) => describeStep(step, lang)).join(lang === 'zh' ? '；' : '; ');
  const [zh, en] = [said('zh'), said('en')];
  return zh && en ? { zh: `${wrong.zh}：${zh}`, en: `${wrong.en}: ${en}` } : wrong;
}

function resultOf(one: Case, assessor: Assessor, explain: boolean): Result | undefined {
  const assessment = assessor.assess(one.dossier, { asOf: one.asOf, explain });
  return findResult(assessment, one.clause.id, one.record);
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

/** What an example states and what it comes to, where that is something else. */
type Difference = { readonly of: Message; readonly stated: string; readonly found: Message };

/** In what an example comes out otherwise than stated; undefined when it does not. */
export function differenceOf(one: Case, assessor: Assessor): Difference | undefined {
  const result = resultOf(one, assessor, false);
  const { award, outcome, validity, reading } = one.expected;
  const answer =
    reading === undefined ? result : result?.readings.find(({ name }) => name.zh === reading);
  if (!result || !answer)
    return mismatch('结果', 'a result', outcome ?? award ?? '', '没有', 'none');
  if (outcome !== undefined && outcome !== answer.outcome)
    return mismatch('结果', 'the outcome', outcome, answer.outcome);
  if (validity !== undefined && validity !== result.validity)
    return mismatch('有效性', 'the validity', validity, result.validity);
  if (award !== undefined && !sameAward(award, answer)) {
    return mismatch(
      '奖补',
      'the award',
      award,
      amountWords(answer, 'zh'),
      amountWords(answer, 'en'),
    );
  }
  return undefined;
}

function mismatch(
  zh: string,
  en: string,
  stated: string,
  foundZh: string,
  foundEn = foundZh,
): Difference {
  return { of: { zh, en }, stated, found: { zh: foundZh, en: foundEn } };
}

/** `26万元`, `0元..78万元`, or `0元..` where the text names no ceiling. */
function sameAward(written: string, { low_fen, high_fen }: AmountAnswer): boolean {
  const [low = '', high] = written.split('..').map((part) => part.trim());
  const fen = (text: string) => {
    const money = parseMoney(text, 'CNY');
    return money.ok ? String(money.value.fen) : 'unreadable';
  };
  if (fen(low) !== low_fen) return false;
  if (high === undefined) return low_fen === high_fen;
  return high === '' ? high_fen === null : fen(high) === high_fen;
}

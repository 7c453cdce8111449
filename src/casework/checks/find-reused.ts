import { formatDay, type Message } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import type { Field } from '../application/field.ts';
import { materialsIn } from '../application/wallet.ts';
import type { Claim, OtherCase, Rules } from './claim.ts';
import { numbersIn, numbersInLines } from './compared.ts';
import type { Found } from './doubt.ts';
import type { DoubtRuleOf } from './doubt-rules.ts';
import { onceIn } from './once-in.ts';

type Rule = DoubtRuleOf<'reused_number'>;
/** A value that stands for one expense, how others are compared with it, and what is said. */
type Sought = {
  readonly value: string;
  readonly isFile: boolean;
  readonly says: (cases: readonly string[]) => readonly Message[];
  /** Whether it is a doubt even where no other case has it. */
  readonly isTwice: boolean;
};

/**
 * Numbers and files of an expense that another case, about another matter, gives too; numbers that
 * stand twice in one list.
 */
export function findReused(rule: Rule, claim: Claim, rules: Rules): readonly Found[] {
  const { form, today } = claim;
  const others = claim.others.filter((other) => !isSameMatter(claim, other));
  return form.fields.flatMap((field) =>
    soughtAt(field, rule, claim).flatMap(({ value, isFile, isTwice, says }): Found[] => {
      const cases = others
        .filter((other) =>
          (isFile ? filesOf(other) : numbersOf(other, rule, rules)).includes(value),
        )
        .map(({ number }) => number)
        .sort();
      if (cases.length === 0 && !isTwice) return [];
      const on = formatDay(today);
      const evidence = says(cases).map((what) => ({ what, from: FROM, on }));
      return [{ about: `${field.id}/${value}`, cases, evidence }];
    }),
  );
}

/** What a field says that must stand for one expense alone. */
function soughtAt(field: Field, rule: Rule, { form, answers }: Claim): readonly Sought[] {
  const answer = answerTo(answers, field.id);
  if (isExpense(field, rule))
    return filesIn(answer).map((value) => ({
      ...{ value, isFile: true, isTwice: false },
      says: (cases) => [fileWords(field, cases)],
    }));
  const isAsked = rule.facts.some(
    ({ kind, fact }) => kind === form.matter?.kind && field.id === `record.${fact}`,
  );
  if (isAsked)
    return numbersIn(answer).map((value) => ({
      ...{ value, isFile: false, isTwice: false },
      says: (cases) => [numberWords(field.label, value, cases)],
    }));
  return onceIn(field, answer).map(({ value, label, places }) => ({
    ...{ value, isFile: false, isTwice: places.length > 1 },
    says: (cases) => [
      ...(places.length > 1 ? [twiceWords(label, value, places)] : []),
      ...(cases.length > 0 ? [numberWords(label, value, cases)] : []),
    ],
  }));
}

/** Whether a material stands for an expense: its title has one of the words. */
export function isExpense({ type, label }: Field, { materials }: Pick<Rule, 'materials'>): boolean {
  return type.is === 'files' && materials.some((word) => label.zh.includes(word));
}

/** One matter may be claimed under several clauses: its numbers are its own. */
function isSameMatter({ number, form, parties }: Claim, other: OtherCase): boolean {
  const same = other.matter !== null && other.matter === form.matter?.id;
  return other.number === number || (same && other.parties.benefits === parties.benefits.id);
}

function numbersOf(
  { clause, answers }: OtherCase,
  { facts }: Rule,
  { catalogue: { clauses } }: Rules,
): readonly string[] {
  const kind = clauses.find(({ id }) => id === clause)?.kind;
  const asked = facts.filter((one) => one.kind === kind);
  const stated = asked.flatMap(({ fact }) => numbersIn(answerTo(answers, `record.${fact}`)));
  return [...stated, ...numbersInLines(answers)];
}

function filesOf({ answers }: OtherCase): readonly string[] {
  return materialsIn(answers).flatMap(({ files }) => files);
}

function filesIn(answer: string): readonly string[] {
  return answer.split(',').filter((digest) => digest !== '');
}

function fileWords({ label }: Field, cases: readonly string[]): Message {
  return {
    zh: `${label.zh}：同一份文件也在案件 ${cases.join('、')} 提交`,
    en: `${label.en}: the same file was handed in with ${cases.join(', ')}`,
  };
}

function numberWords(label: Message, value: string, cases: readonly string[]): Message {
  return {
    zh: `${label.zh} ${value} 也在案件 ${cases.join('、')} 填报`,
    en: `${label.en} ${value} is also stated in ${cases.join(', ')}`,
  };
}

function twiceWords(label: Message, value: string, places: readonly number[]): Message {
  const lines = places.map((place) => place + 1);
  return {
    zh: `${label.zh} ${value} 在同一份明细的第 ${lines.join('、')} 行重复`,
    en: `${label.en} ${value} stands in lines ${lines.join(', ')} of the same list`,
  };
}

const FROM: Message = {
  zh: '各案件的申请表和申报材料',
  en: 'Applications and materials of all cases',
};

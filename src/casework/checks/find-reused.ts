import { formatDay, type Message } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import type { Field } from '../application/field.ts';
import { materialsIn } from '../application/wallet.ts';
import type { Claim, OtherCase, Rules } from './claim.ts';
import { numbersIn } from './compared.ts';
import type { Found } from './doubt.ts';
import type { DoubtRuleOf } from './doubt-rules.ts';

type Rule = DoubtRuleOf<'reused_number'>;

/** Numbers and files of an expense that another case, about another matter, gives too. */
export function findReused(rule: Rule, claim: Claim, rules: Rules): readonly Found[] {
  const { form, answers, today } = claim;
  const others = claim.others.filter((other) => !isSameMatter(claim, other));
  const asked = rule.facts.filter(({ kind }) => kind === form.matter?.kind);
  const ids = new Set(asked.map(({ fact }) => `record.${fact}`));
  return form.fields.flatMap((field): Found[] => {
    const isFile = isExpense(field, rule);
    if (!isFile && !ids.has(field.id)) return [];
    const answer = answerTo(answers, field.id);
    return (isFile ? filesIn(answer) : numbersIn(answer)).flatMap((value): Found[] => {
      const cases = others
        .filter((other) =>
          (isFile ? filesOf(other) : numbersOf(other, rule, rules)).includes(value),
        )
        .map(({ number }) => number)
        .sort();
      if (cases.length === 0) return [];
      const what = isFile ? fileWords(field, cases) : numberWords(field, value, cases);
      const evidence = [{ what, from: FROM, on: formatDay(today) }];
      return [{ about: `${field.id}/${value}`, cases, evidence }];
    });
  });
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
  return asked.flatMap(({ fact }) => numbersIn(answerTo(answers, `record.${fact}`)));
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

function numberWords({ label }: Field, value: string, cases: readonly string[]): Message {
  return {
    zh: `${label.zh} ${value} 也在案件 ${cases.join('、')} 填报`,
    en: `${label.en} ${value} is also stated in ${cases.join(', ')}`,
  };
}

const FROM: Message = {
  zh: '各案件的申请表和申报材料',
  en: 'Applications and materials of all cases',
};

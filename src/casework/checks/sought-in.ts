import { answerTo } from '../application/answers.ts';
import type { Form } from '../application/field.ts';
import type { Answers } from '../case/carried.ts';
import { type Compared, contactIn, numbersIn } from './compared.ts';
import type { DoubtRule } from './doubt-rules.ts';
import { isExpense } from './find-reused.ts';
import { onceIn } from './once-in.ts';

/** What of an application other cases are looked for by: what doubts compare, and nothing else. */
export function soughtIn(
  doubts: readonly DoubtRule[],
  form: Form,
  answers: Answers,
): readonly Compared[] {
  return doubts.flatMap((rule) => soughtBy(rule, form, answers));
}

function soughtBy(
  rule: DoubtRule,
  { matter, fields }: Form,
  answers: Answers,
): readonly Compared[] {
  switch (rule.finds) {
    case 'reused_number':
      return [
        ...rule.facts
          .filter(({ kind }) => kind === matter?.kind)
          .flatMap(({ fact }) => numbersIn(answerTo(answers, `record.${fact}`)))
          .map((value) => ({ what: 'number', value }) as const),
        ...fields
          .flatMap((field) => onceIn(field, answerTo(answers, field.id)))
          .map(({ value }) => ({ what: 'number', value }) as const),
        ...fields
          .filter((field) => isExpense(field, rule))
          .flatMap(({ id }) => answerTo(answers, id).split(','))
          .filter((value) => value !== '')
          .map((value) => ({ what: 'file', value }) as const),
      ];
    case 'same_contact':
      return rule.fields.flatMap((field) => {
        const what = field === 'contact.phone' ? 'phone' : 'account';
        return contactIn(answers, field).map((value) => ({ what, value }) as const);
      });
    case 'service_before_filing':
    case 'related_persons':
    case 'concentration':
    case 'lost_qualification':
      return [];
  }
}

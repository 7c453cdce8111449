import type { Field } from '../../api/case-queries.ts';
import { showFact } from '../../calculator/dossier/show-fact.ts';
import type { Lang } from '../../i18n/lang.ts';
import { factTypeOf } from './check-answers.ts';

const NOTHING = '[]';

/** An answer as people read it: codes by their words, amounts and days in the language. */
export function showAnswer(field: Field, answer: string, lang: Lang): string {
  const type = factTypeOf(field);
  if (type === null || answer === '') return answer;
  if (type.is === 'codes' && answer === NOTHING) return lang === 'zh' ? '无' : 'none';
  const value =
    type.is === 'boolean' ? answer === 'true' : type.is === 'codes' ? answer.split(',') : answer;
  const lists = 'list' in type ? { [type.list]: field.choices ?? {} } : {};
  const vocabulary = { party: { id: '', label: field.label, facts: [] }, kinds: {}, lists };
  return showFact(vocabulary, { id: field.id, label: field.label, type }, value, lang);
}

import { useTranslation } from 'react-i18next';
import type { Question, Result } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { showFen } from '../../status/amount.ts';

const MOST_NAMED = 3;

/** How much money the answer can move, and in which clauses. */
export function WhyAsked({
  question,
  results,
}: {
  question: Question;
  results: readonly Result[];
}) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const titles = new Map(results.map((result) => [result.clause, say(result.title)]));
  const named = question.clauses.slice(0, MOST_NAMED).map((clause) => titles.get(clause) ?? clause);
  if (named.length === 0) {
    return null;
  }
  const list = named.join(lang === 'zh' ? '、' : ', ');
  const { decides_fen } = question;
  return (
    <p className="why-asked small">
      {decides_fen !== null && decides_fen !== '0' && (
        <strong>{t('question.decides', { amount: showFen(decides_fen, lang) })}</strong>
      )}
      <span className="soft">
        {t('question.concerns', { list })}
        {question.clauses.length > MOST_NAMED &&
          t('question.andOthers', { count: question.clauses.length })}
      </span>
    </p>
  );
}

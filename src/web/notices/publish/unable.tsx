import { useTranslation } from 'react-i18next';
import type { Publishable } from '../../api/notice-queries.ts';
import { problemsOf } from '../../api/problems.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { asSentence } from '../../i18n/as-sentence.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';

const PLACE = /^cases\[(\d+)\]$/u;

/** Why a notice cannot be published: every reason, by the case that it is about. */
export function Unable(props: { error: unknown; cases: readonly Publishable[] }) {
  const { error, cases } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const problems = problemsOf(error);
  if (problems.length === 0) return <FailureWords error={error} />;
  return (
    <>
      <p>{t('publishing.unable', { count: problems.length })}</p>
      <ul className="unable">
        {problems.map(({ field, message }) => {
          const [, place] = PLACE.exec(field) ?? [];
          const number = place === undefined ? undefined : cases[Number(place)]?.number;
          const words = asSentence(say(message), lang);
          return (
            <li key={field + message.zh}>
              {number === undefined ? (
                words
              ) : (
                <>
                  <strong>
                    {t('publishing.unableCase', { place: Number(place) + 1, number })}
                  </strong>{' '}
                  {words}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

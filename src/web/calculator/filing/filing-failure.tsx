import { useTranslation } from 'react-i18next';
import { isNotFound, problemsOf } from '../../api/problems.ts';
import { useSay } from '../../i18n/use-say.ts';

/** Why nothing was written, in words that help. */
export function FilingFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const say = useSay();
  const problems = problemsOf(error);
  return (
    <div role="alert">
      <p className="complaint">{isNotFound(error) ? t('filing.gone') : t('filing.failed')}</p>
      {problems.length > 0 && !isNotFound(error) && (
        <ul className="small">
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message.zh}`}>
              {field} {say(message)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Problem } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';

/** What is wrong, line by line; each leads to its line. */
export function Problems(props: {
  problems: readonly Problem[];
  path: string;
  goTo: (line: number) => void;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { problems, path, goTo } = props;
  return (
    <ol className="problem-list small">
      {problems.map(({ file, line, field, message, expected }, place) => {
        const isHere = file === undefined || file === path;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice in a line
          <li key={`${file} ${line} ${field} ${place}`}>
            {isHere && line !== undefined ? (
              <button type="button" className="link-button" onClick={() => goTo(line)}>
                {t('start.line', { line })}
              </button>
            ) : (
              <span className="faint">{file ?? field}</span>
            )}
            <p>{say(message)}</p>
            {expected !== undefined && (
              <p className="soft">
                {t('start.expected')}
                {say(expected)}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

import { useTranslation } from 'react-i18next';
import type { ChangeLine, Comparison } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';

/** What differs, clause by clause, in the law's terms. */
export function Comparisons({ comparisons }: { comparisons: readonly Comparison[] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ul className="comparisons">
      {comparisons.map(({ clause, article, title, meaning, lines }) => (
        <li key={clause} className="comparison">
          <p className="row">
            <strong>
              {article} {say(title)}
            </strong>
            <span className={`badge meaning-${meaning}`}>{t(`meaning.${meaning}`)}</span>
          </p>
          <ul className="change-lines">
            {lines.map((line) => (
              <Line key={`${line.aspect} ${line.change} ${line.text.zh}`} line={line} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const SIGNS = { added: '＋', removed: '－', changed: '→' } as const;

/** One line; its sign says by form, and in words for those who hear it, what kind of change it is. */
function Line({ line }: { line: ChangeLine }) {
  const { t } = useTranslation();
  const say = useSay();
  const { aspect, change, text } = line;
  const isNeutral = aspect === 'wording' || aspect === 'examples';
  return (
    <li className={isNeutral ? 'change-line soft small' : `change-line change-${change}`}>
      <span className="change-sign" aria-hidden="true">
        {SIGNS[change]}
      </span>
      <span>
        <span className="unseen">{t(`change.${change}`)}</span>
        {say(text)}
      </span>
    </li>
  );
}

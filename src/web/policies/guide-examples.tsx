import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { wordCell } from './example-cell.ts';
import { Part } from './part.tsx';

/** Worked examples. They are the clause's tests, so they are never out of date. */
export function GuideExamples({ examples }: { examples: ClauseView['examples'] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (examples.rows.length === 0) {
    return null;
  }
  return (
    <Part name={t('guide.examples')}>
      <p className="small soft">{t('guide.examplesNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable. */}
      <section className="scroll-x" tabIndex={0} aria-label={t('guide.examples')}>
        <table className="data-table">
          <thead>
            <tr>
              {examples.columns.map((column) => (
                <th key={column.zh} scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {examples.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, index) => (
                  <td
                    key={examples.columns[index]?.zh}
                    className={cell === '-' ? 'faint' : undefined}
                  >
                    {say(wordCell(cell))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  );
}

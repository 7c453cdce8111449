import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { today } from '../../frame/as-of.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';
import { GROUPS, groupResults } from '../results/group.ts';
import { useSession } from '../session/provider.tsx';
import { fourTotals } from '../sum/totals.ts';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetResult } from './sheet-result.tsx';

/** The answer for an A4 page: totals, results with their arithmetic, known facts, the disclaimer. */
export function Sheet({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const say = useSay();
  const session = useSession();
  const groups = groupResults(assessment.results);
  const name = session.dossier.party.name;
  return (
    <div className="sheet print-only">
      <h1>{t('print.title')}</h1>
      <p>
        {typeof name === 'string' ? name : session.origin !== null && say(session.origin.name)}{' '}
        {t('sum.asOf', { day: assessment.as_of })} · {t('print.printedOn', { day: today() })}
      </p>
      <table className="sheet-totals">
        <tbody>
          <tr>
            {fourTotals(assessment.totals).map(({ name: total, low_fen, high_fen, unstated }) => (
              <td key={total}>
                <span>{t(`total.${total}`)}</span>
                <strong>
                  <Amount low_fen={total === 'upto' ? high_fen : low_fen} high_fen={high_fen} />
                </strong>
                {unstated > 0 && <span>{t('total.unstated', { count: unstated })}</span>}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>{t('sum.neverAdded')}</p>
      {GROUPS.filter((group) => group !== 'refused' && groups[group].length > 0).map((group) => (
        <section key={group}>
          <h2>{t(`group.${group}`)}</h2>
          {groups[group].map((result) => (
            <SheetResult key={`${result.clause} ${result.record ?? ''}`} result={result} />
          ))}
        </section>
      ))}
      <SheetFacts />
      <p className="sheet-foot">{t('frame.disclaimer')}</p>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { today } from '../../frame/as-of.ts';
import { useSay } from '../../i18n/use-say.ts';
import { GROUPS, groupResults } from '../results/group.ts';
import { useSession } from '../session/provider.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetResult } from './sheet-result.tsx';
import { SheetTotals } from './sheet-totals.tsx';

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
      <SheetTotals assessment={assessment} />
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

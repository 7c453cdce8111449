import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { Mark } from '../../status/mark.tsx';
import { NextLine } from '../next-line.tsx';

/** What was handed in, under which number, and what happens next. */
export function Receipt({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { number, clause, parties, waits_for, steps, application } = theCase;
  const ahead = steps.filter(({ state }) => state === 'now' || state === 'ahead');
  return (
    <section className="card stack apply-receipt">
      <p className="row">
        <Mark name="computed" size={28} />
        <strong>{t('apply.submitted')}</strong>
      </p>
      <p>
        <span className="soft">{t('cases.number')}</span>{' '}
        <strong className="figure receipt-number">{number}</strong>
      </p>
      <p>
        {say(clause.policy)} {clause.article} {say(clause.title)}
        <br />
        {parties.benefits.name} · {application.submitted_on}
      </p>
      <p>
        <NextLine place={theCase} />
      </p>
      {waits_for.length > 0 && (
        <p className="small soft">
          {t('caseView.waitsFor', { names: waits_for.map(({ name }) => name).join('、') })}
        </p>
      )}
      <div>
        <h2 className="part-title">{t('apply.whatNext')}</h2>
        <ol className="receipt-steps small">
          {ahead.map(({ id, title, office, working_days }) => (
            <li key={id}>
              {say(title)} · {say(office.title)} ·{' '}
              {working_days === null
                ? t('caseDue.unstated')
                : t('caseView.workingDays', { count: working_days })}
            </li>
          ))}
        </ol>
        <p className="small soft">{t('apply.whatNextNote')}</p>
      </div>
      <div className="row no-print">
        <Link to="/cases/$case" params={{ case: theCase.case }} className="button primary">
          {t('apply.toCase')}
          <Icon name="arrow" size={16} />
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" size={16} />
          {t('output.print')}
        </button>
        <Link to="/cases" className="button quiet">
          {t('cases.title')}
        </Link>
      </div>
    </section>
  );
}

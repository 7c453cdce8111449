import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentQuery, type Sample } from '../api/queries.ts';
import { settledChange } from '../calculator/sum/changed-totals.ts';
import { settledTotal } from '../calculator/sum/totals.ts';
import { useSay } from '../i18n/use-say.ts';
import { Figure } from '../status/amount.tsx';
import { Mark } from '../status/mark.tsx';

/** One sample with what the calculator finds for it on its own day. */
export function SampleCard({ sample }: { sample: Sample }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data } = useQuery(assessmentQuery(sample.dossier, sample.as_of));
  const totals = data?.totals;
  const undated = totals && settledTotal(totals.undated);
  const onlyOne = data && settledChange(data);
  return (
    <li>
      <Link
        to="/calculator"
        search={{ sample: sample.id, as_of: sample.as_of }}
        className="sample-card"
      >
        <span className="sample-words">
          <strong>{say(sample.title)}</strong>
          <span className="small soft">{say(sample.note)}</span>
        </span>
        <span className="sample-sums">
          <span className="sample-sum">
            <span className="tiny soft">{t('total.computed')}</span>
            {totals !== undefined && <Figure fen={totals.computed_fen} />}
          </span>
          {totals !== undefined && totals.up_to_fen !== '0' && (
            <span className="sample-sum lesser">
              <span className="tiny soft">{t('total.upto')}</span>
              <span className="sample-other">
                <Mark name="upto" size={16} />
                <Figure fen={totals.up_to_fen} />
              </span>
            </span>
          )}
          {undated !== undefined && (
            <span className="sample-sum lesser">
              <span className="tiny soft">{t('sum.undated')}</span>
              <Figure fen={undated.high_fen} />
            </span>
          )}
          {onlyOne !== undefined && (
            <span className="tiny soft">
              {t('onlyOne.short')}
              {onlyOne.undated && ` · ${t('sum.undated')}`}{' '}
              <Figure fen={onlyOne.onlyOne.high_fen} />
            </span>
          )}
          <span className="tiny faint">{t('sum.asOf', { day: sample.as_of })}</span>
        </span>
      </Link>
    </li>
  );
}

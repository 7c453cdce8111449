import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { useLang } from '../../i18n/use-say.ts';
import { showFen } from '../../status/amount.ts';
import { changedTotals } from './changed-totals.ts';
import { fourTotals, isEmptyTotal, type Total } from './totals.ts';

const PAUSE_MS = 600;

/** Tells the sum to those who do not see it, once it has come to rest. */
export function Announcement({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const lang = useLang();
  const said = ({ name, high_fen }: Total) => `${t(`total.${name}`)} ${showFen(high_fen, lang)}`;
  const undated = fourTotals(assessment.totals.undated).filter((total) => !isEmptyTotal(total));
  const words = [
    ...fourTotals(assessment.totals)
      .filter((total) => total.name === 'computed' || !isEmptyTotal(total))
      .map(said),
    ...undated.map((total) => `${t('sum.undated')} ${said(total)}`),
    ...changedTotals(assessment).map(({ onlyOne }) => `${t('onlyOne.title')} ${said(onlyOne)}`),
  ].join(lang === 'zh' ? '；' : '; ');
  const [spoken, speak] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => speak(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="unseen" aria-live="polite">
      {spoken}
    </p>
  );
}

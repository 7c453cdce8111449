import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { useLang } from '../../i18n/use-say.ts';
import { showFen } from '../../status/amount.ts';
import { fourTotals, isEmptyTotal } from './totals.ts';

const PAUSE_MS = 600;

/** Tells the sum to those who do not see it, once it has come to rest. */
export function Announcement({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const lang = useLang();
  const words = fourTotals(assessment.totals)
    .filter((total) => total.name === 'computed' || !isEmptyTotal(total))
    .map(({ name, high_fen }) => `${t(`total.${name}`)} ${showFen(high_fen, lang)}`)
    .join(lang === 'zh' ? '；' : '; ');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
}

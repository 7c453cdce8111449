import { useTranslation } from 'react-i18next';
import { useLang } from '../i18n/use-say.ts';
import { exactFigure, saidOf, showFen, splitAmount } from './amount.ts';

/** One amount with its figure set large and the exact yuan at hand. */
export function Figure({ fen }: { fen: string }) {
  const lang = useLang();
  const { before, figure, after } = splitAmount(showFen(fen, lang));
  return (
    <data className="figure" value={fen} title={exactFigure(fen)}>
      {before !== '' && <span className="figure-unit">{before}</span>}
      {figure}
      {after !== '' && <span className="figure-unit">{after}</span>}
    </data>
  );
}

/** An amount between two ends in words: 20万元 · 最高 78万元 · 3万元 至 5万元 · 未载明金额. */
export function Amount(ends: { low_fen: string; high_fen: string | null }) {
  const { t } = useTranslation();
  const { low_fen, high_fen } = ends;
  switch (saidOf(ends)) {
    case 'exact':
      return <Figure fen={low_fen} />;
    case 'upTo':
      return (
        <span className="amount">
          <span className="amount-word">{t('amount.upTo')}</span> <Figure fen={high_fen ?? '0'} />
        </span>
      );
    case 'range':
      return (
        <span className="amount">
          <Figure fen={low_fen} /> <span className="amount-word">{t('amount.to')}</span>{' '}
          <Figure fen={high_fen ?? '0'} />
        </span>
      );
    case 'atLeast':
      return (
        <span className="amount">
          <span className="amount-word">{t('amount.atLeast')}</span> <Figure fen={low_fen} />
        </span>
      );
    case 'unstated':
      return <span className="amount-word">{t('amount.unstated')}</span>;
  }
}

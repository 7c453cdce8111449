import { useTranslation } from 'react-i18next';
import type { PlainValue } from '../../../dossiers/index.ts';
import type { FactType } from '../../../rules/view.ts';
import { formatMoney, type Parsed, parseMoney } from '../../../values/index.ts';

/** Reads an amount back as it is typed: 300万元 · ¥3,000,000. Empty for other facts. */
export function ReadBack({ type, read }: { type: FactType; read: Parsed<PlainValue> }) {
  const { t } = useTranslation();
  if (type.is !== 'money') {
    return null;
  }
  const money = read.ok ? parseMoney(String(read.value), type.currency) : undefined;
  return (
    <p className="read-back" aria-live="polite">
      {money?.ok === true &&
        `${t('field.thatIs')} ${formatMoney(money.value.fen, 'zh', type.currency)} · ${formatMoney(money.value.fen, 'en', type.currency)}`}
    </p>
  );
}

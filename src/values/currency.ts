/** ISO 4217 codes of the currencies that policies name. */
export type Currency = 'CNY' | 'USD' | 'HKD' | 'EUR' | 'JPY';

/** How a currency is written: `unit` after a Chinese amount, `symbol` before a plain figure. */
type Writing = {
  readonly unit: string;
  readonly symbol: string;
  readonly zh: string;
  readonly en: string;
};

export const CURRENCIES = {
  CNY: { unit: '元', symbol: '¥', zh: '人民币', en: 'yuan (CNY)' },
  USD: { unit: '美元', symbol: 'US$', zh: '美元', en: 'US dollars (USD)' },
  HKD: { unit: '港元', symbol: 'HK$', zh: '港元', en: 'Hong Kong dollars (HKD)' },
  EUR: { unit: '欧元', symbol: '€', zh: '欧元', en: 'euros (EUR)' },
  JPY: { unit: '日元', symbol: 'JP¥', zh: '日元', en: 'Japanese yen (JPY)' },
} as const satisfies Record<Currency, Writing>;

/** The currency with this unit ('美元') or symbol ('US$'); undefined when there is none. */
export function currencyWritten(mark: string): Currency | undefined {
  return (Object.keys(CURRENCIES) as Currency[]).find(
    (currency) => CURRENCIES[currency].unit === mark || CURRENCIES[currency].symbol === mark,
  );
}

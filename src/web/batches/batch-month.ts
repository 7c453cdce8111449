/** Whether a word of an address is a batch, as `2022-09`. */
export function isBatch(word: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/u.test(word);
}

/** The month of a batch in words: `2022-09` as 2022年9月, or September 2022. */
export function batchMonth(batch: string, lang: 'zh' | 'en'): string {
  const [year = '', month = ''] = batch.split('-');
  if (lang === 'zh') return `${year}年${Number(month)}月`;
  const first = new Date(`${year}-${month}-01T00:00:00Z`);
  const format = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(first);
}

/** A batch in words of a paper, as 2022年9月批次. */
export function wordBatch(batch: string): string {
  const [year = '', month = ''] = batch.split('-');
  return `${year}年${Number(month)}月批次`;
}

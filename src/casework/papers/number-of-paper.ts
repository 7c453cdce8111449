import type { PaperKind } from './kinds.ts';

const WORDS: Readonly<Record<PaperKind, string>> = {
  application: '申请',
  acceptance: '受理',
  correction: '补正',
  preliminary_report: '初审',
  subsidy_report: '补贴报告',
  approval_sheet: '审批',
  refusal: '不予支持',
  public_notice: '公示',
  notice_result: '公示结果',
  finance_letter: '财函',
};

/** The number of a report of a batch, as `初审〔2022〕09批-1号`. @param before how many there were */
export function numberOfBatchReport(batch: string, before: number): string {
  const [year = '', month = ''] = batch.split('-');
  return `${WORDS.preliminary_report}〔${year}〕${month}批-${before + 1}号`;
}

/**
 * The number of a paper, as `受理〔2022〕000123-2号`: the case, and the event that it rests on. It is
 * unique in a system; an office's own number (文号) is given by its registry.
 * @param again how many of its kind for this event were withdrawn before
 */
export function numberOfPaper(
  kind: PaperKind,
  of: { readonly number: string; readonly event: number },
  again: number,
): string {
  const [year = '', serial = ''] = of.number.split('-');
  const more = again === 0 ? '' : `-${again + 1}`;
  return `${WORDS[kind]}〔${year}〕${serial}-${of.event}${more}号`;
}

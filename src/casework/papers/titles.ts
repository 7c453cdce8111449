import type { Message } from '../../values/index.ts';
import type { PaperKind } from './kinds.ts';

/** What each kind of paper is called in messages and lists; its own title is the catalogue's. */
export const PAPER_TITLES: Readonly<Record<PaperKind, Message>> = {
  application: { zh: '申请表', en: 'Application form' },
  acceptance: { zh: '受理通知书', en: 'Notice of acceptance' },
  correction: { zh: '一次性补正告知书', en: 'List of corrections' },
  preliminary_report: { zh: '初审报告', en: 'Preliminary report' },
  subsidy_report: { zh: '补贴申请报告', en: 'Report for approval' },
  approval_sheet: { zh: '审批表', en: 'Approval sheet' },
  refusal: { zh: '不予支持决定书', en: 'Refusal' },
  public_notice: { zh: '公示', en: 'Public notice' },
  notice_result: { zh: '公示结果', en: 'Result of a public notice' },
  finance_letter: { zh: '致财政部门函', en: 'Letter to the finance office' },
};

import type { PaperKind } from '../../casework/index.ts';
import type { FileReaders } from '../../store/index.ts';

/**
 * Who reads a paper: what is addressed to who applies, or to everybody, all who read the case; what
 * goes between offices, with their opinions, the offices; a form with its account, who filled it in.
 */
export const READERS_OF: Readonly<Record<PaperKind, FileReaders>> = {
  application: 'applicant',
  acceptance: 'everybody',
  correction: 'everybody',
  refusal: 'everybody',
  public_notice: 'everybody',
  notice_result: 'everybody',
  preliminary_report: 'offices',
  subsidy_report: 'offices',
  approval_sheet: 'offices',
  finance_letter: 'offices',
};

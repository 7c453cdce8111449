import type { zhPapers } from './zh-papers.ts';

/** Words of papers and their verification, in English. */
export const enPapers: typeof zhPapers = {
  verify: {
    title: 'Verify a paper',
    lead: 'Enter the code at the upper right of a paper, or scan the picture beside it, to see whether this system issued it.',
    code: 'Verification code',
    codeHint: '12 letters and digits, in any case, with or without spaces and hyphens.',
    do: 'Verify',
    genuine: 'This system issued such a paper',
    withdrawn: 'This paper was withdrawn and is no longer valid',
    withdrawnOn: 'Withdrawn on',
    example: 'A sample: everything in it is made up and without any effect.',
    kind: 'Kind',
    number: 'Number',
    office: 'Issued by',
    issuedOn: 'Issued on',
    onlyThis:
      'This says only that such a paper was issued. Hold each item against the one in your hand; whether its content was altered, the comparison below tells.',
    compare: 'Compare the file',
    compareNote:
      'Choose or drop the PDF that you were given to see whether it is exactly what was issued. The file stays on your device; only its digest is compared.',
    pick: 'Choose the PDF',
    comparing: 'Comparing…',
    same: '"{{file}}" is exactly the file that was issued.',
    different: '"{{file}}" is not the file that was issued.',
    differentNote:
      'Saving it anew, scanning a print or changing one letter makes it another file; ask for the original, or ask the office by its number.',
    digest: 'SHA-256 digest {{digest}}',
  },
  paperKind: {
    application: 'Application form',
    acceptance: 'Notice of acceptance',
    correction: 'List of corrections',
    preliminary_report: 'Preliminary report',
    subsidy_report: 'Report for approval',
    approval_sheet: 'Approval sheet',
    refusal: 'Refusal',
    public_notice: 'Public notice',
    notice_result: 'Result of a public notice',
    finance_letter: 'Letter to the finance office',
  },
};

import { PAPER_TITLES, type PaperKind, readOfficeNumber } from '../../casework/index.ts';
import type { Problem } from '../../rules/index.ts';
import type { IssuedPaper } from '../../store/index.ts';
import { type Day, yearOf } from '../../values/index.ts';

const FIELD = 'office_number';

type Numbered = { readonly officeNumber: string | null; readonly problems: readonly Problem[] };

/** An office's own number as it was given, in its one way of writing; null where none was. */
export function readGivenNumber(kind: PaperKind, given: string | undefined, today: Day): Numbered {
  if (given === undefined) return { officeNumber: null, problems: [] };
  if (kind === 'application')
    return { officeNumber: null, problems: [{ field: FIELD, message: OF_APPLICANT }] };
  const read = readOfficeNumber(given, yearOf(today));
  if (read.ok) return { officeNumber: read.value, problems: [] };
  const { message, expected } = read;
  return { officeNumber: null, problems: [{ field: FIELD, message, expected }] };
}

/** That another paper of the office has the number, named. @param find how it is looked for */
export async function problemsOfNumber<H>(
  handle: H,
  { office, officeNumber }: Pick<IssuedPaper, 'office' | 'officeNumber'>,
  find: (
    handle: H,
    of: { readonly office: string; readonly number: string },
  ) => Promise<IssuedPaper | undefined>,
): Promise<Problem[]> {
  if (officeNumber === null) return [];
  const taken = await find(handle, { office, number: officeNumber });
  return taken === undefined ? [] : [{ field: FIELD, ...wordTaken(taken) }];
}

function wordTaken({ kind, number, officeNumber, issuedOn, withdrawnOn }: IssuedPaper) {
  const { zh, en } = PAPER_TITLES[kind];
  const [voidZh, voidEn] = withdrawnOn === null ? ['', ''] : ['（已作废）', ', withdrawn'];
  return {
    message: {
      zh: `本单位已把 ${officeNumber} 编给 ${issuedOn} 出具的${zh} ${number}${voidZh}`,
      en: `Your office gave ${officeNumber} to ${en} ${number} of ${issuedOn}${voidEn}`,
    },
    expected: {
      zh: '一个文号只编一份文书，作废的也不再用：请核对，或另编一个',
      en: 'A number is given once, that of a withdrawn paper too: check it, or take another',
    },
  };
}

const OF_APPLICANT = {
  zh: '申请表由申报单位生成，没有文号',
  en: 'An application form is the applicant’s own and has no such number',
};

import type { CaseEvent, PaperDue, PaperInput, When } from '../../casework/index.ts';
import { type IssuedPaper, listPapers, type Reading } from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import { filesOf } from '../case-files/files-of.ts';
import type { CityContext } from '../context.ts';
import { type AboutCase, aboutCase } from './about-case.ts';
import { tellAcceptance, tellApplication, tellCorrection, tellRefusal } from './for-applicant.ts';
import type { Given } from './given.ts';
import { noticeOf, tellFinanceLetter, tellNoticeResult, tellPublicNotice } from './of-notice.ts';
import { tellApprovalSheet, tellPreliminaryReport, tellSubsidyReport } from './reports.ts';

type Made = Pick<PaperInput, 'number' | 'officeNumber' | 'replaces' | 'office' | 'on' | 'example'>;
type Wanted = {
  readonly theCase: Parameters<typeof aboutCase>[1];
  readonly due: PaperDue;
  readonly given: Given;
  readonly made: Made;
  /** When the first of its kind was made out for the event; the same day, but for replacements. */
  readonly first: Day;
};

/**
 * Everything that a paper is made out from: what the case knows, and the little that was given.
 * @throws RangeError where it rests on an event of another kind
 */
export async function tellPaper(
  handle: Reading,
  { theCase, due, given, made, first }: Wanted,
  when: When,
  context: CityContext,
): Promise<PaperInput> {
  const { kind, event: number } = due;
  const about = await aboutCase(handle, theCase, context);
  const event = theCase.events.find((one) => one.number === number)?.event;
  switch (kind) {
    case 'application':
      return {
        ...{ kind, ...made },
        ...tellApplication(about, await filesOf(handle, theCase.id, context)),
      };
    case 'acceptance': {
      const of = { office: made.office, accepted: first };
      return { kind, ...made, ...tellAcceptance(about, of) };
    }
    case 'correction':
      return { kind, ...made, ...tellCorrection(about, need(event, 'returned')) };
    case 'refusal':
      return { kind, ...made, ...tellRefusal(about, need(event, 'refused')) };
    case 'preliminary_report':
      return { kind, ...made, ...tellPreliminaryReport(about, need(event, 'passed')) };
    case 'subsidy_report': {
      const came = { number, office: officeReached(about, event) };
      return { kind, ...made, ...tellSubsidyReport(about, came, given.opinion ?? null) };
    }
    case 'approval_sheet': {
      const { way = 'signature', decided = made.on, decision = '', scan = null } = given;
      const approved = { number, event: need(event, 'approved') };
      const said = { way, decided, decision, scan };
      return { kind, ...made, ...tellApprovalSheet(about, approved, said) };
    }
    case 'public_notice':
    case 'notice_result':
    case 'finance_letter': {
      const published = publishedBefore(about, number);
      const notice = await noticeOf(handle, { claim: theCase.id, event: published }, when);
      if (kind === 'public_notice')
        return { kind, ...made, ...tellPublicNotice(about, notice, when) };
      if (kind === 'notice_result')
        return { kind, ...made, ...tellNoticeResult(about, notice, when) };
      const papers = await enclosuresOf(handle, theCase.id);
      return { kind, ...made, ...tellFinanceLetter(about, notice, papers, when) };
    }
  }
}

function need<Is extends CaseEvent['is']>(
  event: CaseEvent | undefined,
  is: Is,
): Extract<CaseEvent, { is: Is }> {
  if (event?.is !== is) throw new RangeError(`the paper rests on no ${is}`);
  return event as Extract<CaseEvent, { is: Is }>;
}

/** The office of the stage to which an event led. */
function officeReached({ procedure }: AboutCase, event: CaseEvent | undefined): string {
  const to = event !== undefined && 'to' in event ? event.to : '';
  return procedure.stages.find(({ id }) => id === to)?.office ?? '';
}

/** The event by which a case was last published, up to another. */
function publishedBefore({ theCase }: AboutCase, number: number): number {
  const found = theCase.events.findLast(
    (one) => one.event.is === 'published' && one.number <= number,
  );
  return found?.number ?? number;
}

/** The reports and results that go with a letter. */
async function enclosuresOf(handle: Reading, claim: string) {
  const papers = (await listPapers(handle, claim)).filter(
    ({ withdrawnOn }) => withdrawnOn === null,
  );
  return papers.flatMap(({ kind, number, officeNumber }) => {
    const title = ENCLOSED[kind];
    return title === undefined ? [] : [{ number: officeNumber ?? number, title }];
  });
}

const ENCLOSED: Partial<Readonly<Record<IssuedPaper['kind'], string>>> = {
  subsidy_report: '补贴申请报告',
  approval_sheet: '审批表',
  notice_result: '公示结果',
};

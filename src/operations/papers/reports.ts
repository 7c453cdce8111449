import type { Case, CaseEvent, Duty, PaperInput } from '../../casework/index.ts';
import { formatDayIn } from '../../values/index.ts';
import { wordBatch } from '../batches/word-batch.ts';
import type { AboutCase } from './about-case.ts';

type Told<K extends PaperInput['kind']> = Pick<
  Extract<PaperInput, { kind: K }>,
  'fields' | 'tables' | 'lists'
>;
type EventOf<Is extends CaseEvent['is']> = Extract<CaseEvent, { is: Is }>;

/** How it was approved: by a meeting, or by a signature. */
export const WAYS = { meeting: '会议审定', signature: '签批' } as const;

/** What an office said of a case, and at which stage. */
type Opinion = {
  readonly number: number;
  readonly stage: string;
  readonly office: string;
  readonly opinion: string;
  readonly by: string;
  readonly on: number;
};

/** The report of whoever checked first, to whoever reviews, of one case. @param event by which they passed it */
export function tellPreliminaryReport(
  about: AboutCase,
  event: EventOf<'passed'>,
): Told<'preliminary_report'> {
  const { theCase } = about;
  const checks = opinionsOf(about)
    .filter(({ office }) => office === about.officeName(event.office))
    .map(({ stage, opinion, by, on }) => `${stage}：${opinion}（${by}，${formatDayIn(on, 'zh')}）`);
  return {
    fields: {
      ...{ to: officeOf(about, 'review'), batch: batchAlone(theCase.folded) },
      ...{ call: about.call, clause: about.clause, opinion: event.carried.opinion ?? null },
    },
    tables: {
      lines: [lineOfReport(about)],
      doubts: doubtsOf(about),
    },
    lists: { checks, presets: about.presets },
  };
}

/** A case as a line of a preliminary report. */
export function lineOfReport(about: AboutCase) {
  return {
    ...{ case: about.case, applicant: about.applicant.name, matter: about.matter },
    ...{ beneficiary: about.beneficiary.name, amount: about.proposed },
  };
}

/** The batch of a case, which goes on alone here; a case may belong to none. */
function batchIn({ batch }: Case): string {
  return batch === null ? NO_BATCH : wordBatch(batch);
}

function batchAlone(folded: Case): string {
  return folded.batch === null ? NO_BATCH : `${wordBatch(folded.batch)}（单件报送）`;
}

/** What came of each doubt; where nobody has written anything down, the record of the case counts. */
export function doubtsOf({ case: number, dispositions }: AboutCase) {
  const rows = dispositions.map(({ doubt, text }) => ({ case: number, doubt, disposition: text }));
  return rows.length > 0 ? rows : [{ case: number, doubt: DOUBTS, disposition: ON_RECORD }];
}

/** The request of whoever reviewed, to whoever approves. @param came the event that led to them */
export function tellSubsidyReport(
  about: AboutCase,
  came: { readonly number: number; readonly office: string },
  given: string | null,
): Told<'subsidy_report'> {
  const { theCase } = about;
  const said = opinionsOf(about).findLast(
    ({ number, office }) => number > came.number && office === about.officeName(came.office),
  );
  return {
    fields: {
      ...{ to: officeOf(about, 'approve'), batch: batchIn(theCase.folded) },
      ...{ call: about.call, clause: about.clause, fund: about.fund },
      opinion: said?.opinion ?? given,
    },
    tables: {
      lines: [
        {
          ...{ case: about.case, beneficiary: about.beneficiary.name, payee: about.payee.name },
          ...{ clause: about.article, amount: theCase.folded.approved ?? about.proposed },
        },
      ],
    },
    lists: { presets: about.presets },
  };
}

export function tellApprovalSheet(
  about: AboutCase,
  approved: { readonly number: number; readonly event: EventOf<'approved'> },
  given: {
    readonly way: keyof typeof WAYS;
    readonly decided: number;
    readonly decision: string;
    readonly scan: string | null;
  },
): Told<'approval_sheet'> {
  return {
    fields: {
      ...{ case: about.case, call: about.call, clause: about.clause, matter: about.matter },
      ...{ applicant: about.applicant.name, beneficiary: about.beneficiary.name },
      ...{ payee: about.payee.name, proposed: about.proposed },
      ...{ way: WAYS[given.way], decided: given.decided, decision: given.decision },
      ...{ scan: given.scan, approved: approved.event.carried.amount },
    },
    tables: {
      opinions: opinionsOf(about)
        .filter(({ number }) => number <= approved.number)
        .map(({ number: _, ...said }) => said),
    },
    lists: { presets: about.presets },
  };
}

/** What the offices said since the application was submitted last. */
export function opinionsOf(about: AboutCase): Opinion[] {
  const { events } = about.theCase;
  const from = events.findLast(({ event }) => event.is === 'submitted')?.number ?? 0;
  const found: Opinion[] = [];
  let at = '';
  for (const { number, event } of events) {
    if (number > from && 'carried' in event && event.carried.opinion !== undefined) {
      const stage = about.procedure.stages.find(({ id }) => id === at);
      const by = typeof event.by === 'string' ? '' : about.nameOfAccount(event.by.account);
      const { opinion } = event.carried;
      const office = about.officeName(event.office);
      found.push({ number, stage: stage?.title.zh ?? at, office, opinion, by, on: event.on });
    }
    if ('to' in event) at = event.to;
  }
  return found;
}

/** The office that has a duty in the procedure. */
export function officeOf(about: AboutCase, duty: Duty): string | null {
  const stage = about.procedure.stages.find(({ office, actions }) =>
    actions.some((action) => action.duty === duty && action.by === office),
  );
  return stage === undefined ? null : about.officeName(stage.office);
}

const NO_BATCH = '单件';
const DOUBTS = '自动核查与疑点';
const ON_RECORD = '以案件所载的核查结果与处置记录为准';

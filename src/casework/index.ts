/** How claims travel through the offices: procedures as data, and cases as folds over events. */
export { answersFrom, dossierWith } from './application/answers.ts';
export { type Around, checkApplication } from './application/check-application.ts';
export {
  type Field,
  type FieldType,
  type Form,
  factOfField,
  GROUPS,
  type Group,
  type Matter,
} from './application/field.ts';
export { formOf, type Wanted } from './application/form-of.ts';
export { withoutEmptyLines } from './application/lines-of.ts';
export { type Known, type Prefilled, prefill, type Submitted } from './application/prefill.ts';
export { type ShownLine, shownAnswer, shownLines } from './application/shown-answer.ts';
export { sourcesOf } from './application/sources-of.ts';
export {
  materialsIn,
  type SubmittedFor,
  type Use,
  type Wallet,
  type WalletDocument,
  type WalletFile,
  wallet,
} from './application/wallet.ts';
export type { Call, CallText, Days, Material } from './call/call.ts';
export { CALL_STATES, type CallState, callState, daysLeft } from './call/call-state.ts';
export { CALL_PARTS, type CallPart, changesOfCall } from './call/changes-of-call.ts';
export { checkCall, type Surroundings } from './call/check-call.ts';
export { readSampleCalls, type SampleCall } from './call/read-sample-calls.ts';
export { type CalendarEvent, writeCalendar } from './call/write-calendar.ts';
export { act, actionsFor, type Offer, type Outcome, type Request, stageFor } from './case/act.ts';
export {
  type Actor,
  type Owner,
  ownerAt,
  type Person,
  partiesOf,
  roleIn,
  sitsIn,
} from './case/actor.ts';
export { BATCH, batchOn } from './case/batch-of.ts';
export type * from './case/carried.ts';
export type { Case, Objection, Submission } from './case/case.ts';
export { type Changed, changesOf, correctionsOf } from './case/changes.ts';
export { type Deadline, deadlineOf, type When } from './case/deadline.ts';
export type { Acted, By, CaseEvent, Pin, Pins } from './case/events.ts';
export { applyEvent, foldCase } from './case/fold-case.ts';
export type { AnswerSources, Checked, Noted } from './case/noted.ts';
export { type Opening, openCase } from './case/open-case.ts';
export { type Repinning, repinCase } from './case/repin-case.ts';
export { type ReplayFault, replayCase } from './case/replay-case.ts';
export { type Waiting, waitingOf } from './case/waiting.ts';
export { answerOf } from './checks/answer-of.ts';
export { checkedOf } from './checks/checked-of.ts';
export type {
  Claim,
  Looked,
  OtherCase,
  Registered,
  Reviewer,
  Rules,
} from './checks/claim.ts';
export { type Compared, comparedIn } from './checks/compared.ts';
export { type Disposition, undisposed } from './checks/dispositions.ts';
export type { Around as DoubtSources, Doubt } from './checks/doubt.ts';
export { type DoubtRule, factsToCompare } from './checks/doubt-rules.ts';
export { drawSample } from './checks/draw-sample.ts';
export { findDoubts } from './checks/find-doubts.ts';
export { groundsOf, type ProposedGrounds } from './checks/grounds-of.ts';
export { readDoubts } from './checks/read-doubts.ts';
export { refuseDisposition } from './checks/refuse-disposition.ts';
export { goesToApproval, refuseDoubted } from './checks/refuse-doubted.ts';
export { type Check, type CheckId, runChecks } from './checks/run-checks.ts';
export { soughtIn } from './checks/sought-in.ts';
export type { NoticeElements } from './notice/elements.ts';
export {
  LINE_OUTCOMES,
  LINE_STATES,
  type LineObjection,
  type LineOutcome,
  type LineState,
  lineStateOf,
  type NoticeLineState,
} from './notice/line-state.ts';
export { type Term, termOf } from './notice/term.ts';
export { type FeedEntry, writeFeed } from './notice/write-feed.ts';
export { composePaper } from './papers/compose-paper.ts';
export { type PaperDueFrom, papersToIssue } from './papers/due-again.ts';
export { inForce } from './papers/in-force.ts';
export { PAPER_KIND_NAMES, type PaperKind } from './papers/kinds.ts';
export { numberOfBatchReport, numberOfPaper } from './papers/number-of-paper.ts';
export { readOfficeNumber } from './papers/office-number.ts';
export type { Block, Paper, PaperInput, TableBlock } from './papers/paper.ts';
export { PAPER_ASKS, type PaperAsk, type PaperDue, papersDue } from './papers/papers-due.ts';
export { readPapers } from './papers/read-papers.ts';
export type { PaperTemplates } from './papers/template.ts';
export { PAPER_TITLES } from './papers/titles.ts';
export { describeProcedures } from './procedure/describe-procedures.ts';
export { drawProcedure } from './procedure/draw-procedure.ts';
export {
  ACTIONS,
  type ActionKind,
  DUTIES,
  type Duty,
  ENDS,
  type End,
  isEnd,
} from './procedure/kinds.ts';
export { listSteps, type Step, type Way } from './procedure/list-steps.ts';
export { readProcedures } from './procedure/read-procedures.ts';
export {
  type Action,
  APPLICANT,
  BATCHED_BY,
  type Basis,
  type Batches,
  CLAIM_PARTIES,
  type ClaimParty,
  isBlindTo,
  isNotice,
  type Procedure,
  type Stage,
  stageOf,
} from './procedure/types.ts';
export { replaySampleCases } from './samples/replay-sample-cases.ts';
export type {
  DatedEvent,
  SampleCase,
  SampleCases,
  SampleNotice,
  SamplePerson,
} from './samples/sample-case.ts';
export { type SamplePaper, samplePapers } from './samples/sample-papers.ts';

import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  composePaper,
  inForce,
  numberOfPaper,
  type PaperDue,
  type PaperDueFrom,
  type PaperKind,
  papersDue,
  papersToIssue,
  readPapers,
} from '../../casework/index.ts';
import { print } from '../../printing/index.ts';
import type { Problem } from '../../rules/index.ts';
import {
  addCaseFile,
  addPaper,
  dayOfText,
  findPaperByOfficeNumber,
  type IssuedPaper,
  type KeptCase,
  listOwnFiles,
  listPapers,
  type Reading,
  takeOfficeNumber,
} from '../../store/index.ts';
import { formatDay, PAPER_CODE } from '../../values/index.ts';
import { CONTENT_GONE, needAttachments } from '../attachments/need-attachments.ts';
import { CASE, CASE_ACTORS } from '../cases/access.ts';
import { needCase, needCaseAlone } from '../cases/need-case.ts';
import { needPersonIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import { whoFor } from '../cases/who-for.ts';
import { wordMovedOn } from '../cases/word-case.ts';
import type { CityContext } from '../context.ts';
import { drawCode } from '../draw-code.ts';
import { command } from '../operation.ts';
import { contentRefused, overtaken, unavailable } from '../refusals.ts';
import { caseIdShape } from '../shapes/case.ts';
import { casePaperShape, issueShape } from '../shapes/papers.ts';
import { addressOfPapers } from './address-of-papers.ts';
import { asItWas } from './as-it-was.ts';
import { problemsOfGiven } from './given.ts';
import { problemsOfNumber, readGivenNumber } from './given-number.ts';
import { READERS_OF } from './readers.ts';
import { replacedBy } from './replaced-by.ts';
import { tellPaper } from './tell-paper.ts';
import { writePaper } from './write-paper.ts';

/** Makes out a paper in a case: prints it, keeps the file and puts its code and digest on record. */
export const issuePaper = command(CASE_ACTORS, {
  method: 'POST',
  path: '/cases/{case}/papers',
  tag: '文书 Papers',
  about: CASE,
  title: { zh: '出具文书', en: 'Issue a paper' },
  text: {
    zh: '按案件所载内容出具一份文书（PDF/A），能出具哪些见“案件的文书”。只补写案件里没有的（如会议纪要编号）；同一环节已出具过的，给出原来那份。',
    en: 'Makes out a paper (PDF/A) from what the case holds; which ones, see the papers of the case. Only what the case cannot know is asked, such as the number of a decision. What was issued for the same state before is given again.',
  },
})
  .input(issueShape.extend({ case: caseIdShape }))
  .output(z.object({ paper: casePaperShape, known: z.boolean() }))
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const attachments = needAttachments(city);
    const { case: id, kind, event, ...given } = input;
    const ready = await city.store.read(async (handle) => {
      const theCase = await needCase(handle, id);
      const papers = await listPapers(handle, id);
      const due = await needDue(handle, { theCase, papers, kind, event }, context);
      if ('seen' in due) return prepare(handle, { theCase, papers, due, given }, context);
      return { known: due, paper: await writePaper(handle, due, papers, context) };
    });
    if ('known' in ready) {
      context.note({ detail: { kind, number: ready.known.number, known: true } });
      return { paper: ready.paper, known: true };
    }
    const code = drawCode(PAPER_CODE);
    const printed = await print(ready.paper, { code, address: addressOfPapers(city) });
    const name = `${ready.paper.title}（${ready.seen.number}）.pdf`;
    const kept = await attachments.put(Readable.from([printed]), { name });
    const at = new Date(context.now);
    return city.store.write(async (handle) => {
      const theCase = await needCaseAlone(handle, id);
      const papers = await listPapers(handle, id);
      const known = inForce(papers, ready.due, theCase.events);
      if (known !== undefined)
        return { paper: await writePaper(handle, known, papers, context), known: true };
      const taken = await problemsOfNumber(handle, ready.record, takeOfficeNumber);
      if (taken.length > 0) throw contentRefused(taken);
      if (theCase.seen !== ready.seen.seen)
        throw overtaken(
          wordMovedOn(theCase, ready.seen.seen, await whoFor(handle, theCase, context)),
        );
      const { digest, size, type } = kept;
      const { caller } = context;
      const account = caller.is === 'member' ? caller.account : null;
      const file = { claim: id, digest, name: kept.name, size, type, account, addedAt: at };
      const whose = { readers: READERS_OF[kind], party: ready.record.office };
      const adding = await addCaseFile(handle, { ...file, ...whose });
      if (adding === 'gone') throw overtaken(CONTENT_GONE);
      if (adding === 'full') throw contentRefused([FULL]);
      const record = { ...ready.record, code, digest };
      const added = await addPaper(handle, record, at);
      const { number, officeNumber, replaces } = record;
      context.note({ detail: { kind, number, code, digest, officeNumber, replaces } });
      const issued = { ...record, ...OF_NO_BATCH, id: added, withdrawnOn: null, withdrawn: null };
      return { paper: await writePaper(handle, issued, papers, context), known: false };
    });
  });

type Asked = {
  readonly theCase: KeptCase;
  readonly papers: readonly IssuedPaper[];
  readonly kind: PaperKind;
  /** The event that it rests on; undefined: the last one that gives rise to it. */
  readonly event: number | undefined;
};

/**
 * The paper that the caller may make out, or the one that is in force for what they ask. Refused
 * with 409 where there is none of the kind.
 */
async function needDue(
  handle: Reading,
  { theCase, papers, kind, event }: Asked,
  context: CityContext,
): Promise<PaperDueFrom | IssuedPaper> {
  const { inUse } = await context.city();
  const { folded, events } = theCase;
  const person = await needPersonIn(handle, context, theCase);
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const when = await whenOf(context);
  const isAsked = (one: PaperDue) => one.kind === kind && one.event === (event ?? one.event);
  const due = papersToIssue(procedure, events, person, when, papers).find(isAsked);
  if (due !== undefined) return due;
  const before = papersDue(procedure, folded, events, person, when).find(isAsked);
  const known = before && inForce(papers, before, events);
  if (known === undefined) throw overtaken(NOT_DUE);
  return known;
}

type Wanted = {
  readonly theCase: KeptCase;
  readonly papers: readonly IssuedPaper[];
  readonly due: PaperDueFrom;
  readonly given: Omit<z.infer<typeof issueShape>, 'kind' | 'event'>;
};

/** The paper as it would be printed, and what goes on record with it. */
async function prepare(
  handle: Reading,
  { theCase, papers, due, given }: Wanted,
  context: CityContext,
) {
  const when = await whenOf(context);
  const { id, number, example, seen } = theCase;
  const { caller } = context;
  const post = caller.is === 'member' ? caller.post : null;
  const office = post?.party ?? '';
  const numbered = readGivenNumber(due.kind, given.office_number, when.today);
  const problems = [
    ...problemsOfGiven(due.asks, given, when.today),
    ...(await problemsOfScan(handle, id, given.scan)),
    ...numbered.problems,
    ...(await problemsOfNumber(handle, { office, ...numbered }, findPaperByOfficeNumber)),
  ];
  if (problems.length > 0) throw contentRefused(problems);
  const template = readPapers(context.files).templates.get(due.kind);
  if (template === undefined) throw unavailable(NO_WORDING);
  const before = papers.filter((one) => one.kind === due.kind && one.event === due.event);
  const { officeNumber } = numbered;
  const replaces = replacedBy(due, papers);
  const made = {
    ...{ number: numberOfPaper(due.kind, { number, event: due.event }, before.length) },
    ...{ office: post?.partyName ?? '', on: when.today, example, officeNumber, replaces },
  };
  const as = asItWas(theCase, due.seen);
  const first = before[0] === undefined ? when.today : dayOfText(before[0].issuedOn);
  const input = await tellPaper(handle, { theCase: as, due, given, made, first }, when, context);
  const record = {
    ...{ claim: id, event: due.event, kind: due.kind, number: made.number, example },
    ...{ office, issuedOn: formatDay(when.today), officeNumber, replaces },
    officeName: due.kind === 'application' ? null : made.office,
  };
  return { paper: composePaper(template, input), record, due, seen: { seen, number } };
}

/** A scan that is named is among the documents of the case. */
async function problemsOfScan(
  handle: Reading,
  claim: string,
  scan: string | undefined,
): Promise<Problem[]> {
  if (scan === undefined) return [];
  const files = await listOwnFiles(handle, claim);
  return files.some(({ digest }) => digest === scan) ? [] : [NO_SCAN];
}

const OF_NO_BATCH = { call: null, batch: null };
const NOT_DUE = {
  field: 'kind',
  message: {
    zh: '以案件现在的情形，您不能出具这份文书',
    en: 'As the case stands, this paper is not yours to make out',
  },
  expected: {
    zh: '能出具哪些，见案件的“文书”',
    en: 'See the papers of the case for those that are',
  },
};
const NO_SCAN: Problem = {
  field: 'scan',
  message: { zh: '本案里没有这份扫描件', en: 'The case has no such scan' },
  expected: { zh: '先把扫描件上传到本案', en: 'Upload the scan into the case first' },
};
const NO_WORDING = {
  field: 'kind',
  message: {
    zh: '目录里没有文书的模板，出不了文书',
    en: 'The catalogue has no wording of papers: none can be made out',
  },
  expected: {
    zh: '请政策管理员在目录的 papers 文件夹里补上',
    en: 'Have the policy officers add them to the folder papers of the catalogue',
  },
};
const FULL = {
  field: 'kind',
  message: { zh: '本案的文书已满', en: 'The case has no room for more papers' },
};

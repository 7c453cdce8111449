import type { Attachments } from '../../attachments/index.ts';
import { addCaseFile, addPaper, countBatchPapers, type Writing } from '../../store/index.ts';
import { CONTENT_GONE } from '../attachments/need-attachments.ts';
import { actInEach, inOneOrder } from '../cases/act-in-each.ts';
import { needCaseAlone } from '../cases/need-case.ts';
import { whoFor } from '../cases/who-for.ts';
import { wordMovedOn } from '../cases/word-case.ts';
import type { CityContext } from '../context.ts';
import { READERS_OF } from '../papers/readers.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import type { Prepared } from './prepare-report.ts';

type Printed = {
  readonly ready: Prepared;
  readonly document: string;
  readonly opinion: string;
  readonly code: string;
  readonly file: Awaited<ReturnType<Attachments['put']>>;
};

/**
 * Files what the report lists, all of it or nothing: the report says what was filed. Refused with
 * 409 where a case, or the reports of the month, moved on while it was printed.
 */
export async function keepFiling(
  handle: Writing,
  { ready, document, opinion, code, file }: Printed,
  context: CityContext,
) {
  const { digest, size, type, name } = file;
  const { caller } = context;
  const account = caller.is === 'member' ? caller.account : null;
  const addedAt = new Date(context.now);
  const { office, batch, kind } = ready.record;
  for (const { case: claim, seen } of inOneOrder(ready.cases)) {
    const theCase = await needCaseAlone(handle, claim);
    if (theCase.seen !== seen)
      throw overtaken(wordMovedOn(theCase, seen ?? 0, await whoFor(handle, theCase, context)));
    const added = { claim, digest, name, size, type, account, addedAt };
    const adding = await addCaseFile(handle, {
      ...added,
      readers: READERS_OF[kind],
      party: office,
    });
    if (adding === 'gone') throw overtaken(CONTENT_GONE);
    if (adding === 'full') throw contentRefused([wordFull(theCase.number)]);
  }
  if ((await countBatchPapers(handle, { office, batch })) !== ready.before)
    throw overtaken(ANOTHER_REPORT);
  const request = { does: 'pass', opinion, documents: { [document]: digest } } as const;
  const { detail, ...acted } = await actInEach(handle, ready.cases, request, context);
  const [problem] = acted.cases.flatMap(({ refused }) => refused ?? []);
  if (problem !== undefined) throw overtaken(problem);
  const record = { ...ready.record, code, digest };
  const id = await addPaper(handle, record, addedAt);
  return { acted, detail, paper: { ...record, id, withdrawnOn: null, withdrawn: null } };
}

const ANOTHER_REPORT = {
  field: 'batch',
  message: {
    zh: '同一单位刚为本月的批次出了另一份报告；没有报送，请重新打开再办',
    en: 'The office has just made out another report for a batch of this month; nothing was filed, open it again first',
  },
};

function wordFull(number: string) {
  return {
    field: 'case',
    message: {
      zh: `案件 ${number} 的文书已满，不能随批次报送`,
      en: `Case ${number} has no room for more papers and cannot be filed with its batch`,
    },
  };
}

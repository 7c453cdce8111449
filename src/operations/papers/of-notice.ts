import { type PaperInput, termOf, type When } from '../../casework/index.ts';
import { maskValue } from '../../dossiers/index.ts';
import { findNotice, findNoticeOf, type IssuedPaper, type Reading } from '../../store/index.ts';
import { addWorkingDays, formatDayIn } from '../../values/index.ts';
import { wordBatch } from '../batches/word-batch.ts';
import { type ReadNotice, readNotices } from '../notices/read-notices.ts';
import { OUTCOME_WORDS, STATE_WORDS } from '../notices/word-notice.ts';
import { overtaken } from '../refusals.ts';
import type { AboutCase } from './about-case.ts';

type Told<K extends PaperInput['kind']> = Pick<
  Extract<PaperInput, { kind: K }>,
  'fields' | 'tables' | 'lists'
>;

/** The notice in which a case was published by an event. Refused where there is none. */
export async function noticeOf(
  handle: Reading,
  of: { readonly claim: string; readonly event: number },
  when: When,
): Promise<ReadNotice> {
  const id = await findNoticeOf(handle, of);
  const notice = id === undefined ? undefined : await findNotice(handle, id);
  const read = notice && (await readNotices(handle, [notice], when)).read[0];
  if (read === undefined) throw overtaken(NO_NOTICE);
  return read;
}

export function tellPublicNotice(
  about: AboutCase,
  of: ReadNotice,
  when: When,
): Told<'public_notice'> {
  const { notice, lines } = of;
  const receiver = about.officeName(publisherOf(about));
  return {
    fields: {
      ...{ subject: subjectOf(notice.title), clause: clausesOf(of) },
      ...{ decision: decisionOf(about), ...daysOf(of, when), days: notice.workingDays },
      ...{ address: notice.publication.address, receiver, phone: about.phone, post: about.post },
    },
    tables: {
      lines: lines.map(({ elements: { beneficiary, payee, clause, amount } }) => ({
        ...{ beneficiary, payee, clause: clause.article, amount },
      })),
    },
    lists: { presets: about.presets },
  };
}

export function tellNoticeResult(
  about: AboutCase,
  of: ReadNotice,
  when: When,
): Told<'notice_result'> {
  const { notice, lines } = of;
  return {
    fields: {
      ...{ subject: subjectOf(notice.title), notice: nameOf(of), ...daysOf(of, when) },
      address: notice.publication.address,
    },
    tables: {
      lines: lines.map(({ elements: { beneficiary, payee, amount }, state, outcome }) => ({
        ...{ beneficiary, payee, amount },
        outcome: (outcome === null ? STATE_WORDS[state] : OUTCOME_WORDS[outcome]).zh,
      })),
      objections: lines.flatMap(({ elements, objections }) =>
        objections.map(({ receipt, settled }) => ({
          receipt: maskValue(receipt, 'identity'),
          subject: elements.number,
          outcome: settled === null ? STATE_WORDS.frozen.zh : OUTCOME_WORDS[settled.as].zh,
        })),
      ),
    },
    lists: { presets: about.presets },
  };
}

/** The account stays masked: who pays sees it in the case. */
export function tellFinanceLetter(
  about: AboutCase,
  of: ReadNotice,
  papers: readonly (Pick<IssuedPaper, 'number'> & { readonly title: string })[],
  when: When,
): Told<'finance_letter'> {
  const { answers, theCase } = about;
  const account = answers['payee.account'];
  const paying = about.procedure.stages.find(({ actions }) =>
    actions.some(({ duty }) => duty === 'recheck' || duty === 'pay'),
  );
  const { from, to } = daysOf(of, when);
  return {
    fields: {
      ...{ to: paying ? about.officeName(paying.office) : null, subject: subjectOfLetter(about) },
      ...{ clause: about.clause, fund: about.fund, decision: decisionOf(about) },
      ...{ notice: nameOf(of), from, until: to, contact: about.contact },
    },
    tables: {
      lines: [
        {
          ...{ case: about.case, payee: about.payee.name, amount: theCase.folded.approved },
          account: account === undefined ? null : `${maskValue(account, 'identity')}（全号见案件）`,
          bank: answers['payee.bank'] ?? null,
        },
      ],
    },
    lists: {
      enclosures: papers.map(({ title, number }) => `${title}（${number}）`),
      presets: about.presets,
    },
  };
}

/** The matter, and the batch in which it was filed. */
function subjectOfLetter({ theCase, matter }: AboutCase): string {
  const { batch } = theCase.folded;
  return batch === null ? matter : `${wordBatch(batch)}“${matter}”`;
}

/** The first and the last day of a notice. */
function daysOf({ notice }: ReadNotice, when: When) {
  const { publication, workingDays } = notice;
  if (workingDays === null) return { from: null, to: null };
  return {
    from: addWorkingDays(when.calendar, publication.on, 1).day,
    to: termOf(publication.on, workingDays, when).last,
  };
}

/** Who decided, and when. */
function decisionOf({ theCase, officeName }: AboutCase): string | null {
  const approved = theCase.events.findLast(({ event }) => event.is === 'approved')?.event;
  if (approved?.is !== 'approved') return null;
  return `${officeName(approved.office)}于${formatDayIn(approved.on, 'zh')}审批`;
}

function publisherOf({ theCase }: AboutCase): string {
  const event = theCase.events.findLast((one) => one.event.is === 'published')?.event;
  return event?.is === 'published' ? event.office : '';
}

function clausesOf({ lines }: ReadNotice): string {
  const cited = lines.map(({ elements: { clause } }) => `${clause.policy.zh}${clause.article}`);
  return [...new Set(cited)].join('、');
}

function nameOf({ notice }: ReadNotice): string {
  return notice.number === null ? notice.title : `${notice.title}（${notice.number}）`;
}

/** Of what a notice is, without the words around it that its paper has itself. */
function subjectOf(title: string): string {
  return title.replace(/^关于/u, '').replace(/的?公示$/u, '');
}

const NO_NOTICE = {
  field: 'kind',
  message: {
    zh: '本案没有列入已发布的公示，出不了这份文书',
    en: 'The case stands in no notice that was published: this paper cannot be made out',
  },
};

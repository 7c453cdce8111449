import {
  APPLICANT,
  type Case,
  ENDS,
  type Procedure,
  stageOf,
  type Waiting,
} from '../../casework/index.ts';
import { covers, entrusts } from '../../offices/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import {
  type CaseLine,
  listHolders,
  listHoldings,
  listMandates,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import { type Day, formatDay, formatMoney, type Message } from '../../values/index.ts';
import type { CityContext } from '../context.ts';
import { tellObjectors } from '../notices/tell-objectors.ts';
import { doerOf } from '../people/access.ts';
import type { Judged } from './judge-step.ts';

type Of = Pick<CityContext, 'caller' | 'catalogue' | 'now' | 'today'>;

/** Tells of a step: those for whom the case now waits, or who applied and learn what came of it. */
export async function tellOfStep(
  handle: Writing,
  { procedure, before, event, folded, waiting }: Judged,
  { caller, catalogue, now, today }: Of,
): Promise<void> {
  const at = new Date(now);
  const others = (accounts: readonly string[]) => ({
    to: accounts.filter((account) => account !== doerOf(caller)),
    at,
  });
  const about = aboutCase(before, catalogue);
  if (event.is === 'returned' && event.backTo !== null) {
    const count = String(event.carried.corrections.length);
    const data = {
      ...about,
      by: officeTitle(procedure, event.office),
      count,
      until: dueOf(waiting),
    };
    const to = others(await applicantsOf(handle, folded, today));
    await sendMessage(handle, { kind: 'case_returned', data, ...to });
  }
  const decision = decisionOf(event, folded);
  if (decision !== null) {
    const to = others(await applicantsOf(handle, folded, today));
    await sendMessage(handle, { kind: 'case_decided', data: { ...about, decision }, ...to });
  }
  await tellObjectors(handle, { before, event, folded }, { catalogue, at });
  if (isNewFor(before, folded, waiting) && !isUp(procedure, folded)) {
    const data = { ...about, stage: stageTitle(procedure, folded.at), due: dueOf(waiting) };
    const to = others(await waitedForOf(handle, waiting, today));
    await sendMessage(handle, { kind: 'case_waits', data, ...to });
  }
}

/** In a notice a case waits for time alone. */
function isUp(procedure: Procedure, { at }: Case): boolean {
  return stageOf(procedure, at)?.actions.some(({ does }) => does === 'end_notice') ?? false;
}

/** What every message about a case says. */
export function aboutCase(
  { id, number, clause }: Pick<CaseLine, 'id' | 'number' | 'clause'>,
  { clauses }: Catalogue,
) {
  const title = clauses.find((one) => one.id === clause)?.title ?? clause;
  return { case: id, number, clause: title };
}

/** The people of the offices for which a case waits, in the role in which it does. */
export async function waitedForOf(
  handle: Writing,
  { parties, role }: Waiting,
  today: Day,
): Promise<string[]> {
  if (role === null) return [];
  const all = [];
  for (const party of parties) all.push(...(await listHolders(handle, { party, role }, today)));
  return all;
}

export function stageTitle(procedure: Procedure, id: string): Message {
  return stageOf(procedure, id)?.title ?? { zh: id, en: id };
}

/** By when, in words. */
export function dueOf({ deadline }: Pick<Waiting, 'deadline'>): string | Message {
  if (deadline === null) return UNSTATED;
  const day = formatDay(deadline.day);
  if (!deadline.provisional) return day;
  return {
    zh: `${day}（暂定，该年工作日安排未公布）`,
    en: `${day} (provisional: the working days of that year are not published)`,
  };
}

const UNSTATED: Message = { zh: '未载明', en: 'not stated' };

/** Whoever prepared the application and still acts for who files, and the people of its three parties. */
export async function applicantsOf(handle: Writing, theCase: Case, today: Day) {
  const { parties } = theCase;
  const all = await preparersOf(handle, theCase, today);
  const claimants = Object.values(parties).map(({ party, role }) =>
    JSON.stringify({ party, role }),
  );
  for (const of of new Set(claimants))
    all.push(...(await listHolders(handle, JSON.parse(of), today)));
  return all;
}

/**
 * Who prepared the application, from a post that they still hold: of one of its parties, of an agency
 * that who files still entrusts, or at the window.
 */
async function preparersOf(handle: Writing, { parties, acts }: Case, today: Day) {
  const accounts = acts.flatMap(({ account, duty }) => (duty === 'prepare' ? [account] : []));
  if (accounts.length === 0) return [];
  const claimants = Object.values(parties).map(({ party }) => party);
  const mandates = await listMandates(handle, { enterprise: parties.files.party });
  const agencies = mandates.filter((one) => entrusts(one, 'application', today));
  const acting = [...claimants, ...agencies.map(({ agency }) => agency)];
  return (await listHoldings(handle, { accounts }))
    .filter((one) => covers(one, today))
    .filter(({ post }) => post.role === 'window_clerk' || acting.includes(post.party))
    .map(({ account }) => account);
}

function decisionOf({ is }: Judged['event'], { approved, end }: Case): Message | null {
  if (is === 'approved') {
    const sum = approved ?? 0;
    return {
      zh: `批准 ${formatMoney(sum, 'zh')}，待公示`,
      en: `approved: ${formatMoney(sum, 'en')}, before its public notice`,
    };
  }
  return end === null ? null : ENDS[end];
}

/** Whether it waits for an office that it did not wait for before. */
function isNewFor(before: CaseLine, { at }: Case, { office }: Waiting): boolean {
  return office !== null && office !== APPLICANT && (office !== before.office || at !== before.at);
}

function officeTitle({ offices }: Procedure, office: string): Message {
  return offices.find(({ id }) => id === office)?.title ?? { zh: office, en: office };
}

import { type Stage, stageFor, type Waiting, type When, waitingOf } from '../../casework/index.ts';
import {
  appendAudit,
  DEADLINE_TOLD,
  findCall,
  type KeptCase,
  listCasesToTell,
  listHolders,
  listProvisionalCases,
  lockCase,
  moveDeadline,
  noteDeadlineTold,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import { addWorkingDays, type Day } from '../../values/index.ts';
import { OPERATOR } from '../caller.ts';
import type { City } from '../city/city.ts';
import { cityDay } from '../city/city-day.ts';
import { dayInChina } from '../day-in-china.ts';
import { judgeStep } from './judge-step.ts';
import { keepStep } from './keep-step.ts';
import { procedureOf } from './procedure-of.ts';
import { aboutCase, applicantsOf, dueOf, stageTitle, waitedForOf } from './tell-of-case.ts';

/** Working days before a deadline at which it is called to mind, where there are more (系统预设). */
const SOON_DAYS = 3;

type Taken = NonNullable<Awaited<ReturnType<typeof take>>>;
type Minding = Pick<City, 'store' | 'inUse' | 'demonstration'>;

/**
 * Does what time alone does, each once however often it is run: whoever has a case is reminded of its
 * deadline before it comes; what was returned and not mended in time expires; the office that lets a
 * case wait too long is told, and after twice the time its department in charge; deadlines are settled
 * once the working days of their year are known.
 */
export async function mindCases(city: Minding, now: number): Promise<void> {
  const { store } = city;
  const today = cityDay(city, dayInChina(now));
  const unsettled = await store.read(listProvisionalCases);
  for (const id of unsettled) await store.write((handle) => settleDeadline(handle, id, city, now));
  const soon = soonFrom({ today, calendar: city.inUse.now().catalogue.calendar });
  const toTell = await store.read((handle) => listCasesToTell(handle, { today, soon }));
  for (const id of toTell) await store.write((handle) => mindOne(handle, id, city, now));
}

function soonFrom({ today, calendar }: When): Day {
  return addWorkingDays(calendar, today, SOON_DAYS).day;
}

/** A case as it is now, and where it stands by its own procedure. */
async function take(handle: Writing, id: string, { inUse, demonstration }: Minding, now: number) {
  const theCase = await lockCase(handle, id);
  if (theCase === undefined || theCase.end !== null) return null;
  const { catalogue } = inUse.now();
  const today = cityDay({ demonstration }, dayInChina(now));
  const when: When = { today, calendar: catalogue.calendar };
  const procedure = await procedureOf(handle, inUse, theCase.folded.pins.procedure);
  const stage = stageFor(procedure, theCase.folded);
  if (stage === undefined) return null;
  const waiting = waitingOf(procedure, theCase.folded, when);
  return { theCase, procedure, stage, waiting, when, catalogue };
}

async function settleDeadline(handle: Writing, id: string, city: Minding, now: number) {
  const taken = await take(handle, id, city, now);
  if (taken === null || taken.waiting.deadline?.provisional) return;
  await moveDeadline(handle, id, taken.waiting);
}

async function mindOne(handle: Writing, id: string, city: Minding, now: number): Promise<void> {
  const taken = await take(handle, id, city, now);
  if (taken === null) return;
  const { theCase, procedure, stage, waiting, when, catalogue } = taken;
  const { deadline } = waiting;
  if (deadline === null || deadline.provisional) return;
  if (!deadline.overdue) return remind(handle, taken, deadline.day, now);
  if (stage.actions.some(expires)) {
    const judged = judgeStep(procedure, theCase, 'system', { does: 'expire' }, when);
    const of = { caller: OPERATOR, catalogue, now, today: dayInChina(now) };
    await keepStep(handle, judged, of);
    await logExpiry(handle, theCase, now);
    return;
  }
  const level = levelOf(theCase, stage, waiting, when);
  if (level <= theCase.deadlineTold) return;
  const to = await concerned(handle, theCase, waiting, level, dayInChina(now));
  const at = new Date(now);
  const about = aboutCase(theCase, catalogue);
  const data = { ...about, stage: stageTitle(procedure, stage.id), due: dueOf(waiting) };
  await sendMessage(handle, { kind: 'case_overdue', data, to, at });
  await noteDeadlineTold(handle, id, level);
}

/** Calls a deadline to the mind of whoever has the case, once. Nobody has one that is in a notice. */
async function remind(handle: Writing, taken: Taken, due: Day, now: number): Promise<void> {
  const { theCase, procedure, stage, waiting, when, catalogue } = taken;
  const isShort = (stage.days?.count ?? 0) <= SOON_DAYS;
  const isNobodys = stage.actions.some(({ does }) => does === 'end_notice');
  const isTold = theCase.deadlineTold !== DEADLINE_TOLD.nobody;
  if (isShort || isNobodys || isTold || due > soonFrom(when)) return;
  const day = dayInChina(now);
  const to =
    waiting.role === null
      ? await applicantsOf(handle, theCase.folded, day)
      : await waitedForOf(handle, waiting, day);
  const data = {
    ...{ ...aboutCase(theCase, catalogue), stage: stageTitle(procedure, stage.id) },
    ...{ due: dueOf(waiting), otherwise: stage.actions.some(expires) ? EXPIRES : GOES_UP },
  };
  await sendMessage(handle, { kind: 'case_due_soon', data, to, at: new Date(now) });
  await noteDeadlineTold(handle, theCase.id, DEADLINE_TOLD.soon);
}

const expires = ({ does }: Stage['actions'][number]) => does === 'expire';
const EXPIRES = {
  zh: '到期没有补正的，申请按过期办结。',
  en: 'An application that is not mended by then expires.',
};
const GOES_UP = {
  zh: '到期没有办理的，会再次提醒，并报主管部门。',
  en: 'After that you are told again, and then the department in charge.',
};

/** Who should know by now. */
function levelOf(
  { deadlineTold }: KeptCase,
  stage: Stage,
  { deadline, role }: Waiting,
  { today, calendar }: When,
): number {
  const count = stage.days?.count ?? 0;
  const twice = deadline === null ? null : addWorkingDays(calendar, deadline.day, count);
  // A case that waits for who applies is nobody else's to be told of.
  if (role === null) return DEADLINE_TOLD.department;
  const isTwice = twice !== null && !twice.provisional && today > twice.day;
  const { office, department } = DEADLINE_TOLD;
  return deadlineTold >= office && isTwice ? department : office;
}

async function concerned(
  handle: Writing,
  { call: id }: KeptCase,
  waiting: Waiting,
  level: number,
  day: number,
): Promise<string[]> {
  const office = await waitedForOf(handle, waiting, day);
  if (level < DEADLINE_TOLD.department || waiting.role === null) return office;
  const call = await findCall(handle, id);
  const of = { party: call?.department ?? '', role: 'department' };
  return [...office, ...(await listHolders(handle, of, day))];
}

async function logExpiry(handle: Writing, { id, number, at }: KeptCase, now: number) {
  await appendAudit(handle, {
    ...{ at: new Date(now), account: null, post: null, role: 'system', actingFor: null },
    ...{ operation: 'expireCase', subject: id, detail: { number, at }, result: 'done' },
    ...{ address: null, request: null },
  });
}

import { type Stage, stageFor, type Waiting, type When, waitingOf } from '../../casework/index.ts';
import {
  appendAudit,
  findCall,
  type KeptCase,
  listHolders,
  listOverdueCases,
  listProvisionalCases,
  lockCase,
  moveDeadline,
  noteOverdueTold,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import { addWorkingDays } from '../../values/index.ts';
import { OPERATOR } from '../caller.ts';
import type { City } from '../city/city.ts';
import { cityDay } from '../city/city-day.ts';
import { dayInChina } from '../day-in-china.ts';
import { judgeStep } from './judge-step.ts';
import { keepStep } from './keep-step.ts';
import { procedureOf } from './procedure-of.ts';
import { aboutCase, dueOf, stageTitle, waitedForOf } from './tell-of-case.ts';

/** That the office was told, and that its department in charge was (系统预设). */
const [TOLD_OFFICE, TOLD_DEPARTMENT] = [1, 2];

type Minding = Pick<City, 'store' | 'inUse' | 'demonstration'>;

/**
 * Does what time alone does, each once however often it is run: what was returned and not mended in
 * time expires; the office that lets a case wait too long is told, and after twice the time its
 * department in charge; deadlines are settled once the working days of their year are known.
 */
export async function mindCases(city: Minding, now: number): Promise<void> {
  const { store } = city;
  const today = cityDay(city, dayInChina(now));
  const unsettled = await store.read(listProvisionalCases);
  for (const id of unsettled) await store.write((handle) => settleDeadline(handle, id, city, now));
  const overdue = await store.read((handle) => listOverdueCases(handle, today));
  for (const id of overdue) await store.write((handle) => mindOne(handle, id, city, now));
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
  if (deadline === null || !deadline.overdue || deadline.provisional) return;
  if (stage.actions.some(({ does }) => does === 'expire')) {
    const judged = judgeStep(procedure, theCase, 'system', { does: 'expire' }, when);
    const of = { caller: OPERATOR, catalogue, now, today: dayInChina(now) };
    await keepStep(handle, judged, of);
    await logExpiry(handle, theCase, now);
    return;
  }
  const level = levelOf(theCase, stage, waiting, when);
  if (level <= theCase.overdueTold) return;
  const to = await concerned(handle, theCase, waiting, level, dayInChina(now));
  const at = new Date(now);
  const about = aboutCase(theCase, catalogue);
  const data = { ...about, stage: stageTitle(procedure, stage.id), due: dueOf(waiting) };
  await sendMessage(handle, { kind: 'case_overdue', data, to, at });
  await noteOverdueTold(handle, id, level);
}

/** Who should know by now. */
function levelOf(
  { overdueTold }: KeptCase,
  stage: Stage,
  { deadline, role }: Waiting,
  { today, calendar }: When,
): number {
  const count = stage.days?.count ?? 0;
  const twice = deadline === null ? null : addWorkingDays(calendar, deadline.day, count);
  // A case that waits for who applies is nobody else's to be told of.
  if (role === null) return TOLD_DEPARTMENT;
  const isTwice = twice !== null && !twice.provisional && today > twice.day;
  return overdueTold >= TOLD_OFFICE && isTwice ? TOLD_DEPARTMENT : TOLD_OFFICE;
}

async function concerned(
  handle: Writing,
  { call: id }: KeptCase,
  waiting: Waiting,
  level: number,
  day: number,
): Promise<string[]> {
  const office = await waitedForOf(handle, waiting, day);
  if (level < TOLD_DEPARTMENT || waiting.role === null) return office;
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

import { type AccessRule, mayAct, type Standing } from '../../offices/index.ts';
import { actorOf, type Caller } from '../caller.ts';
import { CASE_INSIDERS, CASE_OFFICES, OFFICE_PEOPLE } from '../cases/access.ts';

/** Who writes down what came of a doubt: the offices of the case, each while it waits for them. */
export const DOUBT_OFFICERS = CASE_OFFICES;

/** Who draws cases for inspection: departments, each under its own calls, and who audits. */
export const SAMPLERS: AccessRule = { department: 'any', auditor: 'any' };

/** Who reads what was drawn: the offices of the call, and who audits. */
export const SAMPLE_READERS: AccessRule = { ...OFFICE_PEOPLE, auditor: 'any' };

/** Whether somebody reads what was checked in a case to which they stand so. */
export function examines(caller: Caller, standing: Standing): boolean {
  return caller.is === 'operator' || mayAct(CASE_INSIDERS, actorOf(caller), standing);
}

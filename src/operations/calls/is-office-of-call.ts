import type { KeptCall } from '../../store/index.ts';
import type { Caller } from '../caller.ts';

/** Whether a caller acts for one of the offices of a call, or its department, or audits. */
export function isOfficeOfCall(
  { department, offices }: Pick<KeptCall, 'department' | 'offices'>,
  caller: Caller,
): boolean {
  if (caller.is !== 'member') return caller.is === 'operator';
  const { party, role } = caller.post ?? {};
  if (role === 'auditor') return true;
  const named = [department, ...Object.values(offices).flat()];
  return party !== undefined && named.includes(party);
}

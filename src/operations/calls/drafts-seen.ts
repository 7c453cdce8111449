import type { KeptCall } from '../../store/index.ts';
import type { Caller } from '../caller.ts';

/** Whether somebody acts for the department whose call it is. */
export function isOfDepartment(caller: Caller, department: string): boolean {
  const post = caller.is === 'member' ? caller.post : null;
  return post?.role === 'department' && post.party === department;
}

/** Whether somebody may see the unpublished calls of a department: itself, and who watches it. */
export function seesDrafts(caller: Caller, department: string): boolean {
  if (caller.is === 'operator') return true;
  const watches = caller.is === 'member' && caller.post?.role === 'auditor';
  return watches || isOfDepartment(caller, department);
}

/** Whether a call is shown to somebody. */
export function isShown(call: KeptCall, caller: Caller): boolean {
  return call.publishedOn !== null || seesDrafts(caller, call.department);
}

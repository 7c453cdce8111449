import type { CaseEvent, CaseView } from '../../api/case-queries.ts';
import type { Examination } from '../../api/check-queries.ts';

/** What the checks came to when a case was decided. */
export type CheckedThen = NonNullable<CaseEvent['checked']>;

/** Of the last decision that holds: null while none does, or where nothing was noted. */
export function checkedThen({ events }: Pick<CaseView, 'events'>): CheckedThen | null {
  const last = events.findLast(({ is }) => DECISIONS.includes(is) || UNDONE.includes(is));
  return last === undefined || UNDONE.includes(last.is) ? null : last.checked;
}

const DECISIONS = ['approved', 'refused'];
/** After these it is decided anew. */
const UNDONE = ['returned', 'submitted', 'objection_upheld', 'objection_upheld_with_change'];

/** Whether checks and doubts are the same now. */
export function isAsThen(then: CheckedThen, now: Pick<Examination, 'checks' | 'doubts'>): boolean {
  const states = now.checks.every(({ check, state }) =>
    then.checks.some((one) => one.check === check && one.state === state),
  );
  return (
    states && doubtsGone(then, now).length === 0 && now.doubts.every((one) => wasFound(then, one))
  );
}

/** Doubts of then that are found no longer. */
export function doubtsGone(then: CheckedThen, { doubts }: Pick<Examination, 'doubts'>) {
  return then.doubts.filter(({ doubt }) => !doubts.some((one) => one.doubt === doubt));
}

/** Whether a doubt was found then. */
export function wasFound(then: CheckedThen, { doubt }: { readonly doubt: string }): boolean {
  return then.doubts.some((one) => one.doubt === doubt);
}

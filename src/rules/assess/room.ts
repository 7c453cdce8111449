import type { PreparedDossier } from '../dossier/prepared.ts';
import { validityOf } from '../generate/program.ts';
import type { Row } from '../generate/row.ts';
import { WHY } from '../generate/runtime.ts';
import type { Plan } from './plan.ts';
import type { AnswerContext } from './types.ts';

type Plans = Pick<AnswerContext, 'plans'>;

/** Whether a row's period has begun and not ended, or it has none. */
export function isInForce(
  row: Row,
  { asOf }: Pick<PreparedDossier, 'asOf'>,
  { plans }: Plans,
): boolean {
  const validity = validityOf((plans[row.clause] as Plan).inForce, row.event, asOf);
  return validity === 'in_force' || validity === 'undated';
}

/** Whether another row counts in its place for good. */
export function isOut({ relation, paid }: Row): boolean {
  return !paid && (relation?.is === 'replaced' || relation?.is === 'not_highest');
}

/** Whether only a limit leaves a row without anything: it would take the room that others leave. */
export function isCut({ c, id, amount: { hi, why } }: Row): boolean {
  return hi === 0 && c === 2 && id !== null && why === WHY.used_up;
}

/** Whether unknown facts bear on what a row gives. */
export const isOpen = (row: Row): boolean => !row.paid && (row.c === 1 || row.amount.u !== 0);

/** Whether a row may leave its room: what others build on keeps it, as they would build on nothing. */
export function isFreeToLeave({ paid, clause }: Row, { plans }: Plans): boolean {
  return !paid && plans[clause]?.isBuiltOn !== true;
}

/**
 * Whether a row takes room under a running limit, or would, that others could use: they reach the
 * limit together, or with what was paid, or it has left one of them without anything.
 * @param isGone which other rows do not count any more
 */
export function leavesRoom(
  row: Row,
  rows: readonly Row[],
  { plans }: Plans,
  { h }: Pick<PreparedDossier, 'h'>,
  isGone: ((row: Row) => boolean) | null = null,
): boolean {
  const { caps, isBuiltOn } = plans[row.clause] as Plan;
  if (caps.length === 0 || isBuiltOn || !takesRoom(row)) return false;
  return caps.some(({ limit, payers }) => {
    let count = 0;
    let sum = 0;
    let isAnyCut = false;
    for (const one of rows) {
      if (!payers.includes(one.clause) || !takesRoom(one)) continue;
      if (one !== row && isGone?.(one)) continue;
      count++;
      sum += one.amount.hi;
      isAnyCut ||= isCut(one);
    }
    if (count < 2) return false;
    if (isAnyCut || payers.some((payer) => h[payer]?.length !== 0)) return true;
    return 'cap' in limit ? sum >= limit.cap : count >= limit.count;
  });
}

/** Whether a row uses a limit, or would if there were room. */
export const takesRoom = (row: Row): boolean => row.amount.hi > 0 || isCut(row);

import { type Batches, type Procedure, type Stage, stageOf } from '../../casework/index.ts';
import type { KeptCall, Reading } from '../../store/index.ts';
import { catalogueOfCall } from '../calls/catalogue-of-call.ts';
import { isOfficeOfCall } from '../calls/is-office-of-call.ts';
import { needCall } from '../calls/need-call.ts';
import type { CityContext } from '../context.ts';
import { forbidden, notFound } from '../refusals.ts';

/** A call whose claims are filed together, and the stage of its procedure at which they are. */
export type BatchedCall = {
  readonly call: KeptCall;
  readonly procedure: Procedure;
  readonly batches: Batches;
  readonly stage: Stage;
};

/**
 * The call of a batch for one of its offices, or who audits. Refused as not found where there is
 * none, or its procedure has no batches; with 403 where the caller is nothing to it.
 */
export async function needBatches(
  handle: Reading,
  id: string,
  context: CityContext,
): Promise<BatchedCall> {
  const call = await needCall(handle, id, context.caller);
  if (!isOfficeOfCall(call, context.caller)) throw forbidden(NOT_AN_OFFICE);
  const found = await batchesOf(handle, call, context);
  if (found === null) throw notFound(NO_BATCHES);
  return found;
}

/** How the claims of a call are filed together; null where each goes alone. */
export async function batchesOf(
  handle: Reading,
  call: KeptCall,
  context: CityContext,
): Promise<BatchedCall | null> {
  const { procedures } = await catalogueOfCall(handle, call, context);
  const procedure = procedures.get(call.procedure);
  const batches = procedure?.batches ?? null;
  const stage = procedure && batches ? stageOf(procedure, batches.files) : undefined;
  if (procedure === undefined || batches === null || stage === undefined) return null;
  return { call, procedure, batches, stage };
}

/** Whether a caller acts for the office that files the batches of a call. */
export function mayFile({ call, procedure, stage }: BatchedCall, { caller }: CityContext): boolean {
  const post = caller.is === 'member' ? caller.post : null;
  const role = procedure.offices.find(({ id }) => id === stage.office)?.role;
  const parties = call.offices[stage.office] ?? [];
  return post !== null && post.role === role && parties.includes(post.party);
}

const NOT_AN_OFFICE = {
  field: 'call',
  message: {
    zh: '您的单位不是这份申报通知的办理单位，看不到它的批次',
    en: 'Your party is no office of this call: its batches are not yours to see',
  },
};
const NO_BATCHES = {
  field: 'call',
  message: {
    zh: '这份申报通知的办理程序没有批次，案件逐件办理',
    en: 'The procedure of this call has no batches: each case goes alone',
  },
};

import { type Caller, mayCall, type OperationMeta } from '../operations/index.ts';

type Listed = { readonly contract: { readonly '~orpc': { readonly meta: unknown } } };

/** Whether an operation is offered to a caller at all; what is not offered is not found. */
export function offeredTo(caller: Caller): (listed: Listed) => boolean {
  return ({ contract }) => {
    const { access } = contract['~orpc'].meta as OperationMeta;
    return access !== undefined && mayCall(caller, access);
  };
}

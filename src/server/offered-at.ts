import type { OperationMeta } from '../operations/index.ts';

type Listed = { readonly contract: { readonly '~orpc': { readonly meta: unknown } } };

/**
 * Whether an operation is offered on the network at all; what is not offered is not found. What
 * only who sits at the machine may use never is, and what needs a demonstration city only there.
 */
export function offeredAt(demonstrates: boolean): (listed: Listed) => boolean {
  return ({ contract }) => {
    const { access = {} } = contract['~orpc'].meta as OperationMeta;
    return Object.keys(access).some((actor) => demonstrates || actor !== 'demonstrator');
  };
}

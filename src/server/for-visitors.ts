import { mayCall, type OperationMeta } from '../operations/index.ts';

type Listed = { readonly contract: { readonly '~orpc': { readonly meta: unknown } } };

/** Operations that only the command line may call are not offered over HTTP at all. */
export function forVisitors({ contract }: Listed): boolean {
  const { access } = contract['~orpc'].meta as OperationMeta;
  return access !== undefined && mayCall('visitor', access);
}

import { type AnyRouter, traverseContractProcedures } from '@orpc/server';
import type { AccessRule } from '../offices/index.ts';
import type { Message } from '../values/index.ts';
import type { OperationMeta } from './operation.ts';

/** What every operation is called, and who may use it, by its name. */
export type Listing = Readonly<
  Record<string, { readonly access: AccessRule; readonly title: Message }>
>;

export function listingOf(router: AnyRouter): Listing {
  const listing: Record<string, Listing[string]> = {};
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    const { access, title } = contract['~orpc'].meta as OperationMeta;
    if (access && title) listing[path.join('.')] = { access, title };
  });
  return listing;
}

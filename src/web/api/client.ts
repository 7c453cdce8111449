import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client } from '../../operations/index.ts';

/** The operations of the server, called over RPC at /rpc. */
export const client: Client = createORPCClient(
  new RPCLink({ url: () => `${location.origin}/rpc` }),
);

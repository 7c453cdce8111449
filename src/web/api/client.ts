import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client } from '../../operations/index.ts';

import { chosenPost } from './post-choice.ts';
import { noteRefusal } from './refused.ts';

/** The operations of the server, called over RPC at /rpc in the post that was chosen. */
export const client: Client = clientIn(chosenPost);

/** The operations, called in a certain post. Each call has a number, so that it is taken once. */
export function clientIn(post: () => string | undefined): Client {
  return createORPCClient(
    new RPCLink({
      url: () => `${location.origin}/rpc`,
      headers: () => {
        const chosen = post();
        return {
          'zhida-request': crypto.randomUUID(),
          ...(chosen !== undefined && { 'zhida-post': chosen }),
        };
      },
      interceptors: [
        async ({ next, path }) => {
          try {
            return await next();
          } catch (error) {
            noteRefusal(error, path.join('.'));
            throw error;
          }
        },
      ],
    }),
  );
}

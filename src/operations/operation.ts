import { ORPCError, os, type Route } from '@orpc/server';
import type { Message } from '../values/index.ts';
import { type Access, mayCall } from './access.ts';
import type { BareContext, CityContext, Context } from './context.ts';
import { REFUSALS, wordRefusal } from './refusals.ts';

/** Kept with each operation; a test walks the router and holds every operation against it. */
export type OperationMeta = { readonly access?: Access };

type Tag =
  | '测算 Calculator'
  | '政策 Catalogue'
  | '档案 Dossier'
  | '主体 Parties'
  | '城市 City'
  | '检查 Checks';

type Description = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  readonly tag: Tag;
  readonly title: Message;
  readonly text: Message;
};

/**
 * Begins an operation: who may call it, and how it stands in the API description. Input that does
 * not fit its shape is refused with problems in both languages. The output's shape describes the
 * API; it is held against real answers by tests, not on every call.
 */
export function operation(access: Access, description: Description) {
  return begin<Context>(access, description);
}

/** Begins an operation that needs no open catalogue. */
export function bareOperation(access: Access, description: Description) {
  return begin<BareContext>(access, description);
}

/** Begins an operation on the records of the city. */
export function cityOperation(access: Access, description: Description) {
  return begin<CityContext>(access, description);
}

function begin<C extends BareContext>(access: Access, description: Description) {
  return os
    .$context<C>()
    .$meta<OperationMeta>({ access })
    .$config({ initialOutputValidationIndex: Number.NaN })
    .errors(REFUSALS)
    .use(async ({ context, next }) => {
      if (!mayCall(context.caller, access)) {
        throw new ORPCError('FORBIDDEN', { message: REFUSALS.FORBIDDEN.message });
      }
      try {
        return await next();
      } catch (error) {
        throw wordRefusal(error);
      }
    })
    .route(routeOf(description));
}

function routeOf({ method, path, tag, title, text }: Description): Route {
  return {
    method,
    path,
    tags: [tag],
    summary: `${title.zh} · ${title.en}`,
    description: `${text.zh}\n${text.en}`,
  };
}

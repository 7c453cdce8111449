import { ORPCError, os, type Route } from '@orpc/server';
import type { AccessRule } from '../offices/index.ts';
import type { Message } from '../values/index.ts';
import type { BareContext, CityContext, Context } from './context.ts';
import { type About, named, permit, permitWithin } from './permit.ts';
import { missingNumber, notInPost, REFUSALS, wordRefusal } from './refusals.ts';
import { startTrail } from './trail.ts';

/** Kept with each operation; a test walks the router and holds every operation against it. */
export type OperationMeta = {
  readonly access?: AccessRule;
  readonly title?: Message;
  /** The party or case that it is about; null where it is about none. */
  readonly about?: About | null;
  /** Whether it changes something, and stands in the audit log. */
  readonly command?: boolean;
};

type Tag =
  | '测算 Calculator'
  | '政策 Catalogue'
  | '档案 Dossier'
  | '附件 Attachments'
  | '主体 Parties'
  | '人员 People'
  | '发布 Publication'
  | '申报 Calls'
  | '消息 Messages'
  | '案件 Cases'
  | '文书 Papers'
  | '公示 Notices'
  | '审计 Audit'
  | '城市 City'
  | '检查 Checks';

type Description = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  readonly tag: Tag;
  readonly title: Message;
  readonly text: Message;
  readonly about?: About;
};

/**
 * Begins an operation: who may call it, and how it stands in the API description. Input that does
 * not fit its shape is refused with problems in both languages. The output's shape describes the
 * API; it is held against real answers by tests, not on every call.
 */
export function operation(access: AccessRule, description: Description) {
  return permitted<Context>(access, description);
}

/** Begins an operation that needs no open catalogue. */
export function bareOperation(access: AccessRule, description: Description) {
  return permitted<BareContext>(access, description);
}

/** Begins an operation that reads the records of the city. */
export function cityOperation(access: AccessRule, description: Description) {
  const about = description.about ?? null;
  return begin<CityContext>(access, description, false).use(
    async ({ context, next }, input: unknown) => {
      try {
        const { standing } = await permit(context, access, about, input);
        return await next({ context: { standing } });
      } catch (error) {
        throw wordRefusal(error);
      }
    },
  );
}

/**
 * Begins an operation that changes nothing, and of which the audit log tells who had what: its entry
 * is kept once it was answered, with what it noted. A read that was refused is not logged.
 */
export function auditedRead(access: AccessRule, description: Description) {
  const about = description.about ?? null;
  return begin<CityContext>(access, description, false).use(
    async ({ context, next, path }, input: unknown) => {
      try {
        const { standing, party } = await permit(context, access, about, input);
        const { request } = context;
        const trail = startTrail(
          { ...context, request: { ...request, number: null } },
          {
            ...{ operation: path.join('.'), subject: about && named(input, about) },
            permit: async () => undefined,
          },
        );
        if (standing === 'entrusted' || standing === 'attended') trail.actsFor(party);
        const answer = await next({ context: { note: trail.note, standing } });
        await trail.done((await context.city()).store);
        return answer;
      } catch (error) {
        throw wordRefusal(error);
      }
    },
  );
}

/**
 * Begins an operation that changes the records of the city. What it writes and its entry in the
 * audit log are kept together; that it was refused is logged, too. Whatever makes it refuse must be
 * found before or within its one `write`.
 */
export function command(access: AccessRule, description: Description) {
  const about = description.about ?? null;
  return begin<CityContext>(access, description, true).use(
    async ({ context, next, path }, input: unknown) => {
      const { store, ...city } = await context.city().catch((error: unknown) => {
        throw wordRefusal(error);
      });
      const subject = about && named(input, about);
      const trail = startTrail(context, {
        ...{ operation: path.join('.'), subject },
        permit: (handle) => permitWithin(handle, context, access, about, input),
      });
      try {
        if (context.caller.is === 'member' && context.caller.lostPost) throw notInPost();
        const { standing, party } = await permit(context, access, about, input);
        if (standing === 'entrusted' || standing === 'attended') trail.actsFor(party);
        if (context.caller.is === 'member' && context.request.number === null)
          throw missingNumber();
        const audited = { ...city, store: trail.store(store) };
        const answer = await next({
          context: { city: async () => audited, note: trail.note, standing },
        });
        await trail.done(store);
        return answer;
      } catch (error) {
        const worded = wordRefusal(error);
        await trail.refused(city.refusals, worded instanceof ORPCError ? worded.code : 'FAILED');
        throw worded;
      }
    },
  );
}

function permitted<C extends BareContext>(access: AccessRule, description: Description) {
  return begin<C>(access, description, false).use(async ({ context, next }) => {
    try {
      await permit(context, access, null, undefined);
      return await next();
    } catch (error) {
      throw wordRefusal(error);
    }
  });
}

function begin<C extends BareContext>(
  access: AccessRule,
  description: Description,
  isCommand: boolean,
) {
  return os
    .$context<C>()
    .$meta<OperationMeta>({
      access,
      title: description.title,
      about: description.about ?? null,
      command: isCommand,
    })
    .$config({ initialOutputValidationIndex: Number.NaN })
    .errors(REFUSALS)
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

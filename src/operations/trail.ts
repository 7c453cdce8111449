import { type AuditEntry, appendAudit, type Store, type Writing } from '../store/index.ts';
import type { Refusals } from './audit/open-refusals.ts';
import { callerInLog } from './caller.ts';
import type { CityContext } from './context.ts';
import type { Note } from './note.ts';

/** Follows a command: its entry is kept with what it writes, or after it was refused. */
export type Trail = {
  /** The store, as the command sees it: its entry is written in the same transaction. */
  readonly store: (store: Store) => Store;
  readonly note: (note: Note) => void;
  /** The party on whose behalf it is done. */
  actsFor(party: string | null): void;
  /** Ends a command that wrote nothing, so that it stands in the log all the same. */
  done(store: Store): Promise<void>;
  refused(refusals: Refusals, code: string): Promise<void>;
};

export function startTrail(
  context: CityContext,
  command: {
    readonly operation: string;
    readonly subject: string | null;
    /** Looks once more, in the transaction, whether it may be done. @throws a refusal */
    readonly permit: (handle: Writing) => Promise<void>;
  },
): Trail {
  const { caller, request } = context;
  let noted: Note = {};
  let kept = false;
  let actingFor: string | null = null;
  const entry = (result: string, number: string | null): AuditEntry => ({
    at: new Date(context.now),
    ...callerInLog(caller),
    actingFor,
    operation: command.operation,
    subject: noted.subject ?? command.subject,
    detail: noted.detail ?? {},
    result,
    address: request.address,
    request: number,
  });
  const keep = async (handle: Writing) => {
    await appendAudit(handle, entry('done', request.number));
  };
  return {
    store: (store) => ({
      ...store,
      async write(run) {
        const value = await store.write(async (handle) => {
          if (!kept) await command.permit(handle);
          const result = await run(handle);
          if (!kept) await keep(handle);
          return result;
        });
        kept = true;
        return value;
      },
    }),
    note: (note) => {
      noted = { ...noted, ...note };
    },
    actsFor(party) {
      actingFor = party;
    },
    async done(store) {
      if (!kept) await store.write(keep);
    },
    async refused(refusals, code) {
      await refusals.keep(entry(code, null));
    },
  };
}

import {
  countAudit,
  countCalculations,
  listAttachments,
  type listCalculations,
  listMandates,
  type Reading,
  readStatements,
} from '../../store/index.ts';
import { readHistory } from '../audit/read-history.ts';
import type { CityContext } from '../context.ts';
import type { Listing } from '../listing.ts';
import { writeMandate } from '../people/write-mandate.ts';
import { gatherApplications } from './gather-applications.ts';
import { needParty } from './need-party.ts';
import { readConsents } from './read-consents.ts';

/** How calculations are read for an export, and how much it holds of what grows without end. */
export type Exporting<C> = {
  readonly read: (
    handle: Reading,
    page: Parameters<typeof listCalculations>[1],
  ) => Promise<readonly (C & { readonly id: string })[]>;
  readonly calculations: number;
  readonly history: number;
};

/** Each stands here with all that was filled in. */
const MOST_APPLICATIONS = 200;
const AT_A_TIME = { calculations: 20, history: 1000 };
const MOST_CONSENTS = 1000;

/**
 * All that is kept of a party as people read it; of what was done about it the lines that it may
 * see. What is more than an export holds is left out, the oldest first, and counted.
 */
export async function gatherParty<C>(
  id: string,
  context: Pick<CityContext, 'city' | 'today'>,
  listing: Listing,
  exporting: Exporting<C>,
) {
  const { store } = await context.city();
  const party = await needParty(store, id);
  return await store.read(async (handle) => {
    const calculations = await readPages(
      async (before: string | undefined, limit) => {
        const lines = await exporting.read(handle, { party: party.id, before, limit });
        return { lines, next: lines.at(-1)?.id ?? null };
      },
      { most: exporting.calculations, atATime: AT_A_TIME.calculations },
    );
    const history = await readPages(
      async (before: number | undefined, limit) => {
        const page = await readHistory(handle, { party: party.id, before, limit }, listing);
        return { lines: page.entries, next: page.next };
      },
      { most: exporting.history, atATime: AT_A_TIME.history },
    );
    const mandatesOf = async (of: Parameters<typeof listMandates>[1]) => {
      const kept = await listMandates(handle, of);
      // What people read of them, without the ids of what they do not know.
      return kept
        .map((mandate) => writeMandate(mandate, context.today))
        .map(({ id: _, enterprise: _e, agency: _a, ...read }) => read);
    };
    const all = { subject: party.id, refused: false };
    const filed = await gatherApplications(handle, party.id, MOST_APPLICATIONS);
    return {
      party,
      applications: filed.applications,
      statements: await readStatements(handle, party.id),
      calculations,
      given: await mandatesOf({ enterprise: party.id }),
      received: await mandatesOf({ agency: party.id }),
      consents: (await readConsents(handle, party.id, MOST_CONSENTS)).map(
        ({ id: _, ...consent }) => consent,
      ),
      attachments: await listAttachments(handle, party.id),
      history,
      leftOut: {
        applications: filed.leftOut,
        calculations: (await countCalculations(handle, party.id)) - calculations.length,
        history: (await countAudit(handle, all)) - history.length,
      },
    };
  });
}

/** All that is kept of a party, as it is gathered. */
export type Gathered<C> = Awaited<ReturnType<typeof gatherParty<C>>>;

/** Reads page after page until there is no more, or as much as is wanted at most. */
async function readPages<Line, Key>(
  read: (
    before: Key | undefined,
    limit: number,
  ) => Promise<{ readonly lines: readonly Line[]; readonly next: Key | null }>,
  { most, atATime }: { readonly most: number; readonly atATime: number },
): Promise<Line[]> {
  const all: Line[] = [];
  let before: Key | undefined;
  while (all.length < most) {
    const { lines, next } = await read(before, Math.min(atATime, most - all.length));
    all.push(...lines);
    if (next === null) break;
    before = next;
  }
  return all;
}

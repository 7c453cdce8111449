import {
  type Calculation,
  findCalculation,
  listCalculations,
  listConsents,
  listMandates,
  readStatements,
} from '../../store/index.ts';
import { readHistory } from '../audit/read-history.ts';
import type { CityContext } from '../context.ts';
import type { Listing } from '../listing.ts';
import { needParty } from './need-party.ts';

const MOST_ENTRIES = 10_000;

/** All that is kept of a party; of what was done about it the lines that it may see. */
export async function gatherParty(
  id: string,
  context: Pick<CityContext, 'city'>,
  listing: Listing,
) {
  const { store } = await context.city();
  const party = await needParty(store, id);
  return await store.read(async (handle) => {
    const calculations: Calculation[] = [];
    for (const line of await listCalculations(handle, party.id)) {
      const calculation = await findCalculation(handle, line.id);
      if (calculation !== undefined) calculations.push(calculation);
    }
    const page = { party: party.id, limit: MOST_ENTRIES };
    return {
      party,
      statements: await readStatements(handle, party.id),
      calculations,
      given: await listMandates(handle, { enterprise: party.id }),
      received: await listMandates(handle, { agency: party.id }),
      consents: await listConsents(handle, party.id),
      history: (await readHistory(handle, page, listing)).entries,
    };
  });
}

/** All that is kept of a party, as it is gathered. */
export type Gathered = Awaited<ReturnType<typeof gatherParty>>;

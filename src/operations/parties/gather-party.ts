import {
  type Calculation,
  findCalculation,
  listAudit,
  listCalculations,
  listConsents,
  listMandates,
  listNames,
  readStatements,
} from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { needParty } from './need-party.ts';

const MOST_ENTRIES = 10_000;

/** All that is kept of a party. */
export async function gatherParty(id: string, context: Pick<CityContext, 'city'>) {
  const { store } = await context.city();
  const party = await needParty(store, id);
  return await store.read(async (handle) => {
    const calculations: Calculation[] = [];
    for (const line of await listCalculations(handle, party.id)) {
      const calculation = await findCalculation(handle, line.id);
      if (calculation !== undefined) calculations.push(calculation);
    }
    const history = await listAudit(handle, { subject: party.id, limit: MOST_ENTRIES });
    return {
      party,
      statements: await readStatements(handle, party.id),
      calculations,
      given: await listMandates(handle, { enterprise: party.id }),
      received: await listMandates(handle, { agency: party.id }),
      consents: await listConsents(handle, party.id),
      history,
      names: await listNames(handle, history),
    };
  });
}

/** All that is kept of a party, as it is gathered. */
export type Gathered = Awaited<ReturnType<typeof gatherParty>>;

import { resolve } from 'node:path';
import type { Caller } from './caller.ts';
import type { CityOptions } from './city/open-city.ts';
import type { CityContext } from './context.ts';
import { dayInChina } from './day-in-china.ts';
import { openCatalogue } from './open-catalogue.ts';
import type { OpenCatalogue } from './opened.ts';

export { alwaysInUse } from './city/catalogue-in-use.ts';

let shipped: OpenCatalogue | undefined;

/** What happens in the demonstration city before a visitor comes. */
const CASES = 'demonstration-cases.yaml';

/** The catalogue that comes with the program, opened once: nobody can change it. */
export function openWithCases(): OpenCatalogue {
  if (shipped !== undefined) return shipped;
  const opening = openCatalogue(resolve(import.meta.dirname, '../../catalogue'));
  if (!opening.ok) throw new Error(JSON.stringify(opening.problems.slice(0, 3)));
  shipped = opening.opened;
  return shipped;
}

let withoutCases: OpenCatalogue | undefined;

/** The same without its sample cases: cities of tests begin with what the test does in them. */
export function openShipped(): OpenCatalogue {
  const { files, ...opened } = openWithCases();
  withoutCases ??= { ...opened, files: files.filter(({ path }) => path !== CASES) };
  return withoutCases;
}

/** What an operation gets from a caller on 2022-10-10 where no test reaches the records. */
export function contextOf(caller: Caller): CityContext {
  const now = Date.UTC(2022, 9, 10);
  const city = () => Promise.reject(new Error('this test has no records'));
  return {
    ...openShipped(),
    caller,
    holds: new Map(),
    demonstrates: caller.is === 'demonstrator',
    now,
    today: dayInChina(now),
    request: { number: null, address: null },
    note: () => undefined,
    standing: 'other',
    city,
  };
}

/** Signing in, as tests open a city with it. */
export const TEST_SIGN_IN: CityOptions['signIn'] = {
  secret: 'a secret of a test city, long enough',
  address: 'http://localhost:3000',
  now: Date.now,
  fail: (message) => {
    throw new Error(message);
  },
};

/** Opens a store as the demonstration city. */
export const AS_DEMONSTRATION = { as: 'demonstration', signIn: TEST_SIGN_IN } as const;

/** A dossier of the shipped catalogue's words that has nothing wrong. */
export const soundDossier = {
  party: { role: ['fund_manager'], located_in: ['dalian'], manager_id: 'M1' },
  records: [
    {
      id: 'r1',
      kind: 'equity_investment',
      amount: '800万元',
      invested_on: '2022-03-01',
      manager_id: 'M1',
      investee: { located_in: ['dalian'], is_sti_enterprise: true },
    },
    { id: 'r2', kind: 'annual_figures', year: 2021, output_growth_rate: '10.5%' },
    { id: 'r3', kind: 'listing', listed_on: '2021-05-06' },
    { id: 'r4', kind: 'recognition', recognised_on: '2020-12-01', level: 'national' },
    { id: 'r5', kind: 'equity_investment', amount: 3_000_000.5, invested_on: '2022-06-01' },
  ],
  history: [{ clause: 'dalian-2017-52/47', record: 'r9', amount: '10万元', on: '2021-05-01' }],
  complete: ['equity_investment'],
};

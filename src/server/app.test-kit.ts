import type { FastifyInstance } from 'fastify';
import { type City, openRefusals } from '../operations/index.ts';
import { alwaysInUse, openShipped } from '../operations/shipped.test-kit.ts';
import { type AppOptions, buildApp } from './app.ts';

/** The catalogue that comes with the program. */
export const opened = openShipped();

/** The app over the shipped catalogue, on 2022-10-10 in China, without rate limit or web app. */
export function buildTestApp(
  settings: Partial<AppOptions['settings']> = {},
  webFolder = '/nowhere',
  others: Partial<AppOptions> = {},
): Promise<FastifyInstance> {
  return buildApp({
    opened,
    city: async () => testCity(),
    demonstrates: false,
    readiness: { phase: 'serving' },
    settings: {
      RATE_LIMIT: 'off',
      BODY_LIMIT: 2_500_000,
      OVERLOAD_MS: 'off',
      TRUST_PROXY: false,
      LOG_LEVEL: 'silent',
      ...settings,
    },
    webFolder,
    address: undefined,
    now: () => Date.UTC(2022, 9, 10),
    ...others,
  });
}

const NO_STORE = new Proxy({} as City['store'], {
  get() {
    throw new Error('this test has no records');
  },
});

const NOBODY = { sessionOf: async () => null } as unknown as City['identity'];

/** A city without records, in which nobody is signed in; `store` stands in for its records. */
export function testCity(store: unknown = NO_STORE): City {
  const records = store as City['store'];
  return {
    store: records,
    refusals: openRefusals(records),
    identity: NOBODY,
    telling: { templates: new Map(), mail: false, sms: false },
    catalogueVersion: 1,
    inUse: alwaysInUse(opened, 1),
    folderLeftOut: false,
    demonstration: null,
    attachments: null,
    address: undefined,
  };
}

/** A dossier of five records that has nothing wrong. */
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

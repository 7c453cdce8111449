import type { Request } from '../casework/index.ts';
import { type Dossier, dossierOf } from '../dossiers/index.ts';
import type { TestDatabase } from '../store/engines.test-kit.ts';
import {
  listCalls,
  lockCase,
  readStatements,
  revisionOf,
  type Store,
  writeDossier,
} from '../store/index.ts';
import { dayOf } from '../values/index.ts';
import { VISITOR } from './caller.ts';
import { judgeStep } from './cases/judge-step.ts';
import { keepStep } from './cases/keep-step.ts';
import { personIn } from './cases/person-in.ts';
import { procedureOf } from './cases/procedure-of.ts';
import { callerFor } from './people/caller-for.ts';
import { openTestCity, type TestCity } from './people/people.test-kit.ts';
import type { Client } from './router.ts';

/** Whoever takes part, by their post in the demonstration city. */
export const PEOPLE = {
  clerk: 'demonstration-enterprise-clerk',
  colleague: 'demonstration-enterprise-clerk-stand-in',
  broker: 'demonstration-agency-broker',
  other: 'demonstration-manufacturer-clerk',
  checker: 'demonstration-alliance-checker',
  reporter: 'demonstration-alliance-reporter',
  reviewer: 'demonstration-department-reviewer',
  second: 'demonstration-department-reviewer-stand-in',
  publisher: 'demonstration-department-publisher',
  inquirer: 'demonstration-department-inquirer',
  approver: 'demonstration-committee-approver',
  substitute: 'demonstration-committee-approver-stand-in',
  rechecker: 'demonstration-finance-checker',
  payer: 'demonstration-finance-payer',
  expert: 'demonstration-expert',
  window: 'demonstration-window-clerk',
  auditor: 'demonstration-auditor',
} as const;
export type Who = keyof typeof PEOPLE;

/** The clauses and calls under which tests claim. */
export const HIGH_TECH = { clause: 'dalian-2017-52/14a', call: '高新技术企业首次认定' } as const;
export const ALLIANCE = { clause: 'gaoxin-2018-22/5-3a', call: '备案联盟' } as const;

/** The demonstration city with people who claim and decide in it. */
export type ClaimsTown = TestCity & {
  /** The operations as somebody calls them. */
  of(who: Who): Promise<Client>;
  /** The id of a sample call, by words of its title. */
  callOf(words: string): Promise<string>;
  /** Opens a case for a new matter of the enterprise, fills it in and submits it. */
  submit(of?: {
    readonly clause?: string;
    readonly call?: string;
    readonly matter?: string;
  }): Promise<Submitted>;
  /** Does a step that the operations of notices do: publishes, or objects. */
  notice(who: Who | 'visitor', id: string, request: Request): Promise<void>;
  /** Adds records of a kind to a party's dossier. */
  addRecords(party: string, records: Dossier['records']): Promise<void>;
};

type Submitted = { readonly id: string; readonly number: string };

export async function openClaimsTown(database: TestDatabase): Promise<ClaimsTown> {
  const town = await openTestCity(database);
  const { store, inUse } = town.city;
  await giveFiles(store, ['enterprise', 'agency']);
  const claims: ClaimsTown = {
    ...town,
    of: (who) => town.as(PEOPLE[who]),
    async callOf(words) {
      const of = { today: dayOf(2022, 10, 10), limit: 100 };
      const calls = await store.read((handle) => listCalls(handle, of));
      const found = calls.find(({ title }) => title.includes(words));
      if (found === undefined) throw new Error(`no call of ${words}`);
      return found.id;
    },
    async submit({ clause = HIGH_TECH.clause, call = HIGH_TECH.call, matter } = {}) {
      const record = matter ?? `认定 ${crypto.randomUUID()}`;
      if (matter === undefined) await claims.addRecords('enterprise', [recognition(record)]);
      const clerk = await claims.of('clerk');
      const about = { call: await claims.callOf(call), clause, matter: record };
      const { case: id, number } = await clerk.openCase({ ...about, files: 'enterprise' });
      const answers = fillIn(await clerk.getCase({ case: id }));
      const { revision } = await clerk.saveApplication({ case: id, seen: 0, answers });
      await clerk.actInCase({ case: id, seen: 1, does: 'submit', revision });
      return { id, number };
    },
    async notice(who, id, request) {
      const { now, today } = town.clock();
      const of = { account: PEOPLE[who as Who], name: who, secondFactor: true };
      const caller = who === 'visitor' ? VISITOR : await callerFor(store, of, null, today);
      const when = { today, calendar: inUse.now().catalogue.calendar };
      await store.write(async (handle) => {
        const theCase = await lockCase(handle, id);
        if (theCase === undefined) throw new Error(`no case ${id}`);
        const procedure = await procedureOf(handle, inUse, theCase.folded.pins.procedure);
        const reader = { caller, today, now, catalogue: inUse.now().catalogue };
        const actor = (await personIn(handle, reader, theCase)) ?? 'visitor';
        await keepStep(handle, judgeStep(procedure, theCase, actor, request, when), reader);
      });
    },
    addRecords: (party, records) =>
      store.write(async (handle) => {
        const statements = await readStatements(handle, party);
        const dossier = dossierOf(statements);
        const after = { ...dossier, records: [...dossier.records, ...records] };
        const source = { kind: 'example', text: '示例', on: '2022-10-10' } as const;
        const seen = revisionOf(statements);
        await writeDossier(handle, party, after, { seen, sourceOf: () => source, at: new Date() });
      }),
  };
  return claims;
}

/** Does something in a case as somebody who has just seen it. */
export async function actIn(town: ClaimsTown, who: Who, id: string, request: object) {
  const client = await town.of(who);
  const { seen } = await client.getCase({ case: id });
  return client.actInCase({ case: id, seen, ...(request as { does: 'pass' }) });
}

/** More than any test opens cases. */
const MOST_CASES = 800;

/**
 * Has some parties have files in their wallets, of which the content is nowhere: two that all have,
 * and one for each case that is opened, of which `fillIn` names that of its case.
 */
export async function giveFiles(store: Store, parties: readonly string[]): Promise<void> {
  const at = new Date();
  const numbers = Array.from({ length: MOST_CASES }, (_, place) => String(place + 1));
  const ofCases = numbers.map((number) => fileOf(`2022-${number.padStart(6, '0')}`));
  const digests = [DIGEST, INVOICE, ...ofCases];
  const file = { name: '示例.pdf', type: 'pdf', size: 1, account: null, example: true } as const;
  await store.write(async (handle) => {
    await handle
      .insertInto('stored_file')
      .values(digests.map((digest) => ({ digest, noted_at: at })))
      .onConflict((same) => same.doNothing())
      .execute();
    for (const party of parties)
      await handle
        .insertInto('attachment')
        .values(digests.map((digest) => ({ ...file, digest, party, uploaded_at: at })))
        .onConflict((same) => same.doNothing())
        .execute();
  });
}

/** The file of a case, by its number: what two matters have in common would be a doubt. */
function fileOf(number: string): string {
  return number.replace('-', '').padStart(DIGEST.length, 'a');
}

/** A first recognition as a high-tech enterprise. */
function recognition(id: string) {
  const facts = { subject: 'high_tech_enterprise', first_or_renewed: 'first' };
  return { id, kind: 'recognition', ...facts, recognised_on: '2021-12-03' };
}

/** Publishes a notice on the day. */
export function publication(on: number): Request {
  const publication = { on, time: '09:30', address: 'https://sample.example/1', capture: DIGEST };
  return { does: 'publish', publication };
}

export const DIGEST = 'a'.repeat(64);
export const INVOICE = 'c'.repeat(64);

type FilledIn = Pick<Awaited<ReturnType<Client['getCase']>>, 'number' | 'application' | 'parties'>;

/** As the demonstration city registers them. */
const CODES: Readonly<Record<string, string>> = {
  enterprise: '91990000MA0000015Q',
  agency: '91990000MA0000082N',
};

/** Answers that may be submitted: what is known, and the rest made up. */
export function fillIn({ number, application, parties }: FilledIn) {
  // Nothing that two unrelated parties, or two matters, have in common: that would be a doubt.
  const own = parties.files.party === 'agency' ? '82' : '00';
  const made: Record<string, string> = {
    'party.credit_code': CODES[parties.benefits.party] ?? '',
    'contact.name': '示例张三',
    'contact.phone': `138${own}001234`,
    'payee.account': `62220200000000${own}`,
    'payee.bank': '示例银行大连高新支行',
    'payee.bank_number': '102222000009',
    undertaking: 'yes',
  };
  const materials = application.fields
    .filter(({ type }) => type.is === 'files')
    .map(({ id }) => [id, fileOf(number)]);
  const lines = application.fields
    .filter(({ type }) => type.is === 'rows')
    .map(({ id }) => [
      id,
      JSON.stringify([{ number: `FP${number}`, date: '2022-09-20', amount: '3万元' }]),
    ]);
  const known = Object.fromEntries(application.known.map(({ field, value }) => [field, value]));
  return { ...made, ...Object.fromEntries([...materials, ...lines]), ...known };
}

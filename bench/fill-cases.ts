import { openStore, type StoreLocation } from '../src/store/index.ts';
import { creditCheckCharacter } from '../src/values/index.ts';

/** An enterprise that entrusts the city's agency with its applications, and what it applies for. */
export type Client = { readonly party: string; readonly creditCode: string };

export const MATTER = '高企认定';
/** The digest of a document that each client has handed in. */
export const DOCUMENT = 'a'.repeat(64);

/**
 * Fills the demonstration city with cases that wait for the science bureau, under a sample call, of
 * a thousand made-up enterprises, each opened and submitted; and with clients of the agency.
 */
export async function fillCases(
  location: StoreLocation,
  { cases, clients }: { readonly cases: number; readonly clients: number },
): Promise<readonly Client[]> {
  const store = await openStore(location);
  const list = Array.from({ length: clients }, (_, number) => clientOf(number));
  try {
    for (const statement of [...statements(cases), ...clientStatements(list)])
      await store.pool.query(statement);
    return list;
  } finally {
    await store.close();
  }
}

/** Straight to the database: through the operations it would take an hour. */
function statements(cases: number): readonly string[] {
  return [
    `
        insert into party (id, name, credit_code, example, type, created_at)
        select 'many-' || n, '示例企业' || n, null, true, 'enterprise', now()
        from generate_series(0, 999) n`,
    `
        insert into claim (id, number, call, clause, matter, procedure, example, words, opened_at,
          files, benefits, paid, offices, at, office, since, due, provisional, events, updated_at,
          submitted_on)
        select gen_random_uuid(), '2021-' || lpad(n::text, 6, '0'),
          (select id from call where title like '%首次认定补助%'), 'dalian-2017-52/14a',
          'm' || n, 'municipal-department', true,
          '2021-' || lpad(n::text, 6, '0') || ' 示例企业' || n % 1000, now(),
          'many-' || n % 1000, 'many-' || n % 1000, 'many-' || n % 1000,
          '{science-bureau,committee,finance-bureau}', 'review', 'department',
          date '2022-09-01' + n % 30, date '2022-09-10' + n % 60, false, 2,
          timestamptz '2022-09-01' + n * interval '1 minute', date '2022-09-01'
        from generate_series(1, ${cases}) n`,
    `
        insert into case_inbox (claim, party, acts_as, due_by, updated_at)
        select id, 'science-bureau', 'department', due, updated_at from claim
        where matter like 'm%'`,
    `
        insert into case_event (claim, number, at, account, event)
        select claim.id, happened.number, claim.updated_at, 'nobody', happened.event
        from claim, lateral (values
          (1, jsonb_build_object('is', 'opened', 'on', 19236, 'by', 'system', 'id', id, 'to', 'prepare')),
          (2, jsonb_build_object('is', 'submitted', 'on', 19236, 'by', 'system', 'to', 'review'))
        ) happened (number, event)
        where matter like 'm%'`,
    `analyze`,
  ];
}

function clientOf(number: number): Client {
  const body = `91990000MB${String(number).padStart(7, '0')}`;
  return { party: `client-${number}`, creditCode: body + creditCheckCharacter(body) };
}

/** Each client knows of itself what the city's enterprise does. */
function clientStatements(clients: readonly Client[]): readonly string[] {
  const values = clients.map(({ party, creditCode }) => `('${party}', '${creditCode}')`).join();
  return [
    `
        insert into party (id, name, credit_code, example, type, created_at)
        select id, '示例客户' || id, code, true, 'enterprise', now()
        from (values ${values}) given (id, code)`,
    `
        insert into mandate (enterprise, agency, scopes, from_day, to_day, given_by, given_at)
        select id, 'agency', '{dossier,application}', '2020-01-01', '2099-12-31', 'nobody', now()
        from party where id like 'client-%'`,
    `
        insert into statement
          (party, section, entry, fact, value, source_kind, source, source_on, recorded_at)
        select client.id, section, entry, fact,
          case when section = 'party' and fact = 'name' then to_jsonb(client.name) else value end,
          source_kind, source, source_on, recorded_at
        from party client, statement
        where client.id like 'client-%' and statement.party = 'enterprise'
        order by client.id, statement.sequence`,
    `insert into stored_file (digest, noted_at) values ('${DOCUMENT}', now())`,
    `
        insert into attachment (party, digest, name, type, size, uploaded_at, example)
        select id, '${DOCUMENT}', '示例材料.pdf', 'pdf', 1000, now(), true
        from party where id like 'client-%'`,
    'analyze',
  ];
}

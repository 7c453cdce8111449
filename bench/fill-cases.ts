import { openStore, type StoreLocation } from '../src/store/index.ts';

/**
 * Fills the demonstration city with cases that wait for the science bureau, under a sample call, of
 * a thousand made-up enterprises; each was opened and submitted.
 */
export async function fillCases(location: StoreLocation, cases: number): Promise<void> {
  const store = await openStore(location);
  try {
    for (const statement of statements(cases)) await store.pool.query(statement);
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

import { addParty, openStore, type StoreLocation, type Writing } from '../src/store/index.ts';

/** What a generated statement takes in the database, its places in the indexes included. */
const ROW_BYTES = 345;
const PARTIES = 1_000;
const BATCH = 50_000;
const AT = new Date('2022-10-10T01:00:00Z');

/** Fills a database with generated statements of made-up parties. @returns how many */
export async function fillRecords(location: StoreLocation, megabytes: number): Promise<number> {
  const rows = Math.round((megabytes * 1_000_000) / ROW_BYTES);
  const store = await openStore(location);
  try {
    await store.write(async (handle) => {
      for (let number = 0; number < PARTIES; number++) {
        const party = {
          id: `g${number}`,
          name: `示例${number}`,
          type: 'enterprise' as const,
          creditCode: null,
          example: false,
        };
        await addParty(handle, party, AT);
      }
    });
    for (let from = 1; from <= rows; from += BATCH) {
      await store.write((handle) => insert(handle, from, Math.min(rows, from + BATCH - 1)));
    }
  } finally {
    await store.close();
  }
  return rows;
}

async function insert(handle: Writing, from: number, to: number): Promise<void> {
  await handle
    .insertInto('statement')
    .columns([
      'party',
      'section',
      'entry',
      'fact',
      'value',
      'source_kind',
      'source',
      'source_on',
      'recorded_at',
    ])
    .expression((of) => {
      const number = of.ref('n' as never);
      const word = (text: string) => of.cast<string>(of.val(text), 'text');
      const text = (...parts: unknown[]) => of.fn<string>('concat', parts as never);
      const digest = (salt: string) => of.fn<string>('md5', [text(word(salt), number)]);
      return handle
        .selectFrom(
          of.fn<{ n: number }>('generate_series', [of.lit(from), of.lit(to)]).as('n') as never,
        )
        .select([
          text(word('g'), of.fn('mod', [number, of.lit(PARTIES)])).as('party'),
          word('records').as('section'),
          text(word('r'), number).as('entry'),
          word('amount').as('fact'),
          of
            .fn('to_jsonb', [text(...['a', 'b', 'c', 'd', 'e'].map((salt) => digest(salt)))])
            .as('value'),
          word('entered').as('source_kind'),
          word('示例来源').as('source'),
          of.cast<string>(word('2022-10-10'), 'date').as('source_on'),
          of.cast<Date>(word('2022-10-10T01:00:00Z'), 'timestamptz').as('recorded_at'),
        ] as never) as never;
    })
    .execute();
}

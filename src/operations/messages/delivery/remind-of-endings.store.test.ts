import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../../../store/engines.test-kit.ts';
import { officer, openWith } from '../../publication/two-people.test-kit.ts';
import { remindOfEndings } from './remind-of-endings.ts';

/** Noon in China on a day of 2022. */
const on = (month: number, day: number) => Date.UTC(2022, month - 1, day, 4);

describe.each(ENGINES)('reminders of documents that end, on %s', (_kind, make) => {
  let database: TestDatabase;
  let open: Awaited<ReturnType<typeof openWith>>;

  beforeEach(async () => {
    database = await make();
    open = await openWith(database.location);
  });
  afterEach(async () => {
    await open.city.store.close();
    await database.remove();
  });

  it('tell policy officers once for each step, and not after the end', async () => {
    await open.as(officer('甲')).getMe();
    const told = () =>
      open.city.store.read((handle) =>
        handle.selectFrom('message').select(['account', 'kind', 'data']).orderBy('id').execute(),
      );
    const said = (months: string) => {
      const document = { zh: '示例〔2020〕1号', en: '示例〔2020〕1号' };
      const data = { policy: 'small', to: '2022-12-31', months, document };
      return { account: '甲', kind: 'document_ending', data };
    };
    await remindOfEndings(open.city, on(10, 10));
    await remindOfEndings(open.city, on(10, 11));
    expect(await told()).toEqual([said('3')]);
    await remindOfEndings(open.city, on(12, 5));
    await remindOfEndings(open.city, on(12, 31));
    await remindOfEndings(open.city, Date.UTC(2023, 0, 5));
    expect(await told()).toEqual([said('3'), said('1')]);
  });
});

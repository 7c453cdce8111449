import { z } from 'zod';
import { LOCAL } from '../../offices/index.ts';
import { cityOperation } from '../operation.ts';
import { says } from '../shapes/text.ts';

/** The embedded database as SQL: the way to a database server. */
export const dumpStore = cityOperation(LOCAL, {
  method: 'POST',
  path: '/dump',
  tag: '城市 City',
  title: { zh: '导出数据库', en: 'Dump the database' },
  text: {
    zh: '把内嵌数据库导出为 SQL，可恢复到 PostgreSQL 15 及以上。',
    en: 'Writes the embedded database as SQL that PostgreSQL 15 and later restore.',
  },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ sql: z.string().describe(says('SQL 文本', 'The SQL')) }))
  .handler(async ({ context }) => {
    const { store } = await context.city();
    return { sql: await store.dump() };
  });

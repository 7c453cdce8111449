import { z } from 'zod';
import { LOCAL } from '../../offices/index.ts';
import { cityOperation } from '../operation.ts';
import { says } from '../shapes/text.ts';

/** A copy of the embedded database while the server goes on: what a backup is made from. */
export const copyRecords = cityOperation(LOCAL, {
  method: 'POST',
  path: '/copies',
  tag: '城市 City',
  title: { zh: '复制内嵌数据库', en: 'Copy the embedded database' },
  text: {
    zh: '在服务继续的同时，把内嵌数据库复制到数据文件夹内，供备份读取；用后由调用者删除。',
    en: 'Copies the embedded database within the data folder while the server goes on, for a backup to read; the caller removes it.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({ folder: z.string().describe(says('复制到的文件夹', 'The folder of the copy')) }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    return { folder: await store.copy() };
  });

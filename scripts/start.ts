import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareWeb, webState } from './prepare-web.ts';

const root = join(import.meta.dirname, '..');
// Said at once: the first start builds what is missing, and makes a database.
console.log('直达正在启动 Zhida is starting');
if (webState(root) === 'stale')
  console.log('正在构建网页，需要几秒 Building the pages, which takes seconds');
await prepareWeb(root);
await import(pathToFileURL(join(root, 'src/server/main.ts')).href);

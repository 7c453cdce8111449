import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareWeb } from './prepare-web.ts';

const root = join(import.meta.dirname, '..');
await prepareWeb(root);
await import(pathToFileURL(join(root, 'src/server/main.ts')).href);

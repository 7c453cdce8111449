import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { takeMemoryToStart } from './limit-memory.ts';

takeMemoryToStart();
// Keeps compiled modules beside what is installed, for the next start; where nothing may be written
// there, each start compiles anew. Whoever could put code there could as well change the program.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'));

// Loaded only now, so that loading has both.
await import('./run.ts');

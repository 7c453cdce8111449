import { resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import {
  type Client,
  dayInChina,
  openCatalogue,
  type Problem,
  router,
} from '../operations/index.ts';

const SHIPPED = resolve(import.meta.dirname, '../../catalogue');

export type Opened =
  | { readonly ok: true; readonly client: Client }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The folder of the catalogue: ZHIDA_CATALOGUE, else the one that comes with the program. */
export function catalogueFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.ZHIDA_CATALOGUE ? resolve(environment.ZHIDA_CATALOGUE) : SHIPPED;
}

/** Opens the catalogue and gives the operations over it, called in this process. */
export function openClient(folder: string): Opened {
  const opening = openCatalogue(folder);
  if (!opening.ok) return opening;
  const context = { ...opening.opened, caller: 'operator', today: dayInChina(Date.now()) } as const;
  return { ok: true, client: createRouterClient(router, { context }) };
}

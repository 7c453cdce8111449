import { resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import {
  type AttachmentsSetting,
  type City,
  type CityContext,
  type Client,
  dayInChina,
  keepSecret,
  OPERATOR,
  type OpenCatalogue,
  openCatalogue,
  openCity,
  type Problem,
  readAttachmentsSetting,
  router,
  type StoreLocation,
} from '../operations/index.ts';
import { connectServer } from './connect-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export type Environment = Readonly<Record<string, string | undefined>>;

export type Opened =
  | { readonly ok: true; readonly client: Client; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The folder of the catalogue: ZHIDA_CATALOGUE, else the one that comes with the program. */
export function catalogueFolder(environment: Environment): string {
  return environment.ZHIDA_CATALOGUE
    ? resolve(environment.ZHIDA_CATALOGUE)
    : resolve(ROOT, 'catalogue');
}

/**
 * Gives the operations over the records of the city: through the server that runs on the data
 * folder, else in this process.
 */
export async function openRecords(
  folder: string,
  environment: Environment,
  before?: OpenCatalogue,
): Promise<Opened> {
  const connection = await connectServer(homeFolder(environment));
  switch (connection.is) {
    case 'open':
      return { ok: true, client: connection.client, close: async () => undefined };
    case 'refused':
      return { ok: false, problems: [connection.problem] };
    case 'none':
      return openClient(folder, environment, before);
  }
}

/**
 * Opens the catalogue and gives the operations over it, called in this process. The records of the
 * city are opened by the first operation that needs them, and closed by `close`.
 * @param before a catalogue that is open already, for `openCatalogue`
 */
export function openClient(
  folder: string,
  environment: Environment,
  before?: OpenCatalogue,
): Opened {
  const opening = openCatalogue(folder, before);
  if (!opening.ok) return opening;
  const { opened } = opening;
  const now = Date.now();
  let city: Promise<City> | undefined;
  const context: CityContext = {
    ...opened,
    caller: OPERATOR,
    holds: new Map(),
    demonstrates: false,
    request: { number: null, address: null },
    note: () => undefined,
    standing: 'other',
    now,
    today: dayInChina(now),
    city() {
      city ??= openCity({
        opened,
        location: locate(environment),
        follows: false,
        now,
        signIn: {
          secret: environment.SECRET || keepSecret(homeFolder(environment)),
          address: environment.ADDRESS || undefined,
          now: Date.now,
          fail: (message) => console.error(message),
        },
      });
      return city;
    },
  };
  return {
    ok: true,
    client: createRouterClient(router, { context }),
    close: async () => (await city?.catch(() => undefined))?.store.close(),
  };
}

/** Where the records are: DATABASE_URL, else the folder ZHIDA_HOME, else the program's own. */
export function locate(environment: Environment): StoreLocation {
  const { DATABASE_URL: url } = environment;
  if (url && url !== 'embedded') return { url, report: (error) => console.error(error.message) };
  return { folder: homeFolder(environment) };
}

/** Where attachments are, by ZHIDA_ATTACHMENTS; undefined where it cannot be read. */
export function attachmentsSetting({
  ZHIDA_ATTACHMENTS: text,
}: Environment): AttachmentsSetting | undefined {
  return readAttachmentsSetting(text || 'home', ROOT);
}

/** The data folder: ZHIDA_HOME, else the program's own. */
export function homeFolder({ ZHIDA_HOME: home }: Environment): string {
  return resolve(ROOT, home || 'data');
}

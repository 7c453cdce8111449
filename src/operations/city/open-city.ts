import { openStore, type StoreLocation, takeInCatalogue } from '../../store/index.ts';
import type { OpenCatalogue } from '../context.ts';
import { type CatalogueInUse, openInUse } from './catalogue-in-use.ts';
import type { City } from './city.ts';
import { seedDemonstration } from './seed-demonstration.ts';

type CityOptions = {
  /** The folder's catalogue. */
  readonly opened: OpenCatalogue;
  readonly location: StoreLocation;
  /** Whether to be the demonstration city of the catalogue, if it has one. */
  readonly demonstrate: boolean;
  /** Whether answers follow what people publish; the command line answers from the folder. */
  readonly follows: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Opens the store, takes in the folder's catalogue unless people have published since, and fills
 * an empty demonstration city. @throws StoreProblem, UnreadableVersion
 */
export async function openCity(options: CityOptions): Promise<City> {
  const { opened, location, demonstrate, follows, now } = options;
  const store = await openStore(location);
  const at = new Date(now);
  try {
    const taking = await store.write((handle) => takeInCatalogue(handle, opened.files, at));
    const { version, folderLeftOut } = taking;
    const inUse = follows ? await openInUse(store, opened, taking) : fixed(opened, version);
    const { catalogue } = inUse.now();
    const demonstration = demonstrate ? catalogue.demonstration : null;
    if (demonstration !== null)
      await store.write((handle) => seedDemonstration(handle, catalogue, demonstration, at));
    return { store, catalogueVersion: version, inUse, folderLeftOut, demonstration };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function fixed(opened: OpenCatalogue, version: number): CatalogueInUse {
  const inUse = { ...opened, version, holds: new Map() };
  return { now: () => inUse, follow: async () => undefined };
}

import { openStore, publishCatalogue, type StoreLocation } from '../../store/index.ts';
import type { OpenCatalogue } from '../context.ts';
import type { City } from './city.ts';
import { seedDemonstration } from './seed-demonstration.ts';

type CityOptions = {
  readonly opened: OpenCatalogue;
  readonly location: StoreLocation;
  /** Whether to be the demonstration city of the catalogue, if it has one. */
  readonly demonstrate: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Opens the store, publishes the catalogue there unless it holds it already, and fills an empty
 * demonstration city. @throws StoreProblem
 */
export async function openCity({ opened, location, demonstrate, now }: CityOptions): Promise<City> {
  const store = await openStore(location);
  const at = new Date(now);
  const demonstration = demonstrate ? opened.catalogue.demonstration : null;
  try {
    const catalogueVersion = await store.write(async (handle) => {
      const version = await publishCatalogue(handle, opened.files, at);
      if (demonstration !== null) {
        await seedDemonstration(handle, opened.catalogue, demonstration, at);
      }
      return version;
    });
    return { store, catalogueVersion, demonstration };
  } catch (error) {
    await store.close();
    throw error;
  }
}

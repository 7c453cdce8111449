import { type IdentityOptions, openIdentity } from '../../identity/index.ts';
import {
  type CityKind,
  claimCity,
  findCityKind,
  openStore,
  publishCatalogue,
  type Store,
  type StoreLocation,
  type Writing,
} from '../../store/index.ts';
import { keepSignInEvent } from '../audit/keep-sign-in-event.ts';
import type { OpenCatalogue } from '../context.ts';
import type { City } from './city.ts';
import { otherCity } from './other-city.ts';
import { seedDemonstration } from './seed-demonstration.ts';

export type CityOptions = {
  readonly opened: OpenCatalogue;
  readonly location: StoreLocation;
  /** What the records have to be of; without it they are opened as whatever they are. */
  readonly as?: CityKind;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signIn: Pick<IdentityOptions, 'secret' | 'address' | 'now' | 'fail'>;
};

/**
 * Opens the records of a city: publishes the catalogue there unless they hold it already, fills an
 * empty demonstration city, and opens who is who. @throws StoreProblem, `other_city` for records
 * of another city than is wanted
 */
export async function openCity({ opened, location, as, now, signIn }: CityOptions): Promise<City> {
  const store = await openStore(location);
  const at = new Date(now);
  try {
    const { kind, catalogueVersion } = await store.write(async (handle) => {
      const kind = await kindOf(handle, as);
      return { kind, catalogueVersion: await publishCatalogue(handle, opened.files, at) };
    });
    const demonstration = kind === 'demonstration' ? opened.catalogue.demonstration : null;
    if (demonstration !== null && as !== undefined) {
      await store.write((handle) => seedDemonstration(handle, opened.catalogue, demonstration, at));
    }
    return { store, identity: await openSignIn(store, signIn), catalogueVersion, demonstration };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function kindOf(handle: Writing, as: CityKind | undefined): Promise<CityKind> {
  if (as === undefined) return (await findCityKind(handle)) ?? 'real';
  const kind = await claimCity(handle, as);
  if (kind !== as) throw otherCity(kind);
  return kind;
}

function openSignIn(store: Store, signIn: CityOptions['signIn']) {
  return openIdentity({
    store,
    ...signIn,
    trustedOrigins: [],
    report: (event) => keepSignInEvent(store, event, new Date(signIn.now())),
  });
}

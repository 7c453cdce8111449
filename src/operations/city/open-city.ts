import { type IdentityOptions, openIdentity, type ResetLink } from '../../identity/index.ts';
import { readTemplates } from '../../messages/index.ts';
import {
  type CityKind,
  claimCity,
  findCityKind,
  openStore,
  publishCatalogue,
  type Store,
  type StoreLocation,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import { keepSignInEvent } from '../audit/keep-sign-in-event.ts';
import type { OpenCatalogue } from '../context.ts';
import type { City, Telling } from './city.ts';
import { otherCity } from './other-city.ts';
import { seedDemonstration } from './seed-demonstration.ts';

export type CityOptions = {
  readonly opened: OpenCatalogue;
  readonly location: StoreLocation;
  /** What the records have to be of; without it they are opened as whatever they are. */
  readonly as?: CityKind;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** By what people are told besides the pages of the house; nothing unless given. */
  readonly tellsBy?: Pick<Telling, 'mail' | 'sms'>;
  readonly signIn: Pick<IdentityOptions, 'secret' | 'address' | 'now' | 'fail'>;
};

/**
 * Opens the records of a city: publishes the catalogue there unless they hold it already, fills an
 * empty demonstration city, and opens who is who. @throws StoreProblem, `other_city` for records
 * of another city than is wanted
 */
export async function openCity(options: CityOptions): Promise<City> {
  const { opened, location, as, now, signIn, tellsBy = { mail: false, sms: false } } = options;
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
    const identity = await openSignIn(store, signIn, tellsBy.mail);
    const telling = { ...tellsBy, templates: readTemplates(opened.files).templates };
    return { store, identity, telling, catalogueVersion, demonstration };
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

function openSignIn(store: Store, signIn: CityOptions['signIn'], mails: boolean) {
  const sendResetLink = ({ account, name, link }: ResetLink) =>
    store.write((handle) => {
      const at = new Date(signIn.now());
      return sendMessage(handle, { kind: 'reset_asked', data: { name, link }, to: [account], at });
    });
  return openIdentity({
    store,
    ...signIn,
    trustedOrigins: [],
    ...(mails && { sendResetLink }),
    report: (event) => keepSignInEvent(store, event, new Date(signIn.now())),
  });
}

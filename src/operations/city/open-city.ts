import type { Attachments } from '../../attachments/index.ts';
import { type IdentityOptions, openIdentity, type ResetLink } from '../../identity/index.ts';
import { readTemplates } from '../../messages/index.ts';
import {
  type CityKind,
  claimCity,
  findCityKind,
  listPosts,
  noteFile,
  openStore,
  type Store,
  type StoreLocation,
  sendMessage,
  takeInCatalogue,
  type Writing,
} from '../../store/index.ts';
import { keepSignInEvent } from '../audit/keep-sign-in-event.ts';
import { openRefusals, type Refusals } from '../audit/open-refusals.ts';
import { dayInChina } from '../day-in-china.ts';
import type { OpenCatalogue } from '../opened.ts';
import { arrive } from '../people/arrive.ts';
import { alwaysInUse, openInUse } from './catalogue-in-use.ts';
import type { City, Telling } from './city.ts';
import { otherCity } from './other-city.ts';
import { keepCityFiles, seedCity } from './seed-city.ts';

export type CityOptions = {
  /** The folder's catalogue. */
  readonly opened: OpenCatalogue;
  readonly location: StoreLocation;
  /** What the records have to be of; without it they are opened as whatever they are. */
  readonly as?: CityKind;
  /** Whether answers follow what people publish, or (for the command line) go by the folder. */
  readonly follows?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** By what people are told besides the pages of the house; nothing unless given. */
  readonly tellsBy?: Pick<Telling, 'mail' | 'sms'>;
  /** Where the contents of attachments are kept; without it there are none. */
  readonly attachments?: Attachments;
  readonly signIn: Pick<IdentityOptions, 'secret' | 'address' | 'now' | 'fail' | 'oidc'>;
};

/**
 * Opens the records of a city: takes in the folder's catalogue unless people have published since,
 * fills an empty demonstration city, and opens who is who. @throws StoreProblem, `other_city` for
 * records of another city than is wanted; UnreadableVersion
 */
export async function openCity(options: CityOptions): Promise<City> {
  const { opened, location, as, follows = true, now, signIn } = options;
  const { tellsBy = { mail: false, sms: false } } = options;
  const store = await openStore(location);
  const refusals = openRefusals(store);
  const at = new Date(now);
  try {
    const { kind, taking } = await store.write(async (handle) => {
      const kind = await kindOf(handle, as);
      return { kind, taking: await takeInCatalogue(handle, opened.files, at) };
    });
    const { version, folderLeftOut } = taking;
    const inUse = follows ? await openInUse(store, opened, taking) : alwaysInUse(opened, version);
    const served = inUse.now();
    const demonstration = kind === 'demonstration' ? served.catalogue.demonstration : null;
    const attachments = options.attachments ? noting(options.attachments, store, signIn.now) : null;
    if (demonstration !== null && as !== undefined && (await isEmpty(store))) {
      const begun = { opened: served, version, at };
      const withFiles = await keepCityFiles({ ...begun, store, attachments });
      await store.write((handle) => seedCity(handle, { ...begun, demonstration, withFiles }));
    }
    const identity = await openSignIn({ store, refusals }, signIn, {
      mails: tellsBy.mail,
      example: demonstration !== null,
    });
    const telling = { ...tellsBy, templates: readTemplates(opened.files).templates };
    const people = { identity, telling };
    return {
      store,
      refusals,
      ...people,
      attachments,
      address: signIn.address,
      catalogueVersion: version,
      inUse,
      folderLeftOut,
      demonstration,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function isEmpty(store: Store): Promise<boolean> {
  return (await store.read((handle) => listPosts(handle))).length === 0;
}

/** Writes down each content in the records before it takes its place. */
function noting(attachments: Attachments, store: Store, now: () => number): Attachments {
  const note = (digest: string) =>
    store.write((handle) => noteFile(handle, digest, new Date(now())));
  return { ...attachments, put: (content, how) => attachments.put(content, { ...how, note }) };
}

async function kindOf(handle: Writing, as: CityKind | undefined): Promise<CityKind> {
  if (as === undefined) return (await findCityKind(handle)) ?? 'real';
  const kind = await claimCity(handle, as);
  if (kind !== as) throw otherCity(kind);
  return kind;
}

function openSignIn(
  records: { readonly store: Store; readonly refusals: Refusals },
  signIn: CityOptions['signIn'],
  { mails, example }: { readonly mails: boolean; readonly example: boolean },
) {
  const { store } = records;
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
    takeIn: (who) => {
      const now = signIn.now();
      return arrive(store, who, { at: new Date(now), today: dayInChina(now), example });
    },
    report: (event) => keepSignInEvent(records, event, new Date(signIn.now())),
  });
}

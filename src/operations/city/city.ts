import type { Attachments } from '../../attachments/index.ts';
import type { Identity } from '../../identity/index.ts';
import type { Templates } from '../../messages/index.ts';
import type { Demonstration } from '../../rules/index.ts';
import type { Store } from '../../store/index.ts';
import type { Refusals } from '../audit/open-refusals.ts';
import type { CatalogueInUse } from './catalogue-in-use.ts';

/** How people are told: in words of these templates, and by what besides the pages of the house. */
export type Telling = {
  readonly templates: Templates;
  /** Whether mail is set up. */
  readonly mail: boolean;
  /** Whether SMS is set up. */
  readonly sms: boolean;
};

/** The records of a city, who is who in it, and the version of the catalogue that it goes by. */
export type City = {
  readonly store: Store;
  /** Closed before the store. */
  readonly refusals: Refusals;
  readonly identity: Identity;
  readonly telling: Telling;
  /** Where the contents of attachments are kept; null where the records were opened without. */
  readonly attachments: Attachments | null;
  /** Where the house is reached, as `https://…`; undefined where nobody said. */
  readonly address: string | undefined;
  /** The version under which the caller is answered. */
  readonly catalogueVersion: number;
  readonly inUse: CatalogueInUse;
  /** Whether the folder changed and was left out, because people have published since. */
  readonly folderLeftOut: boolean;
  /** The demonstration city that this one is; null for a real one. */
  readonly demonstration: Demonstration | null;
};

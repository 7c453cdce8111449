import type { Identity } from '../../identity/index.ts';
import type { Demonstration } from '../../rules/index.ts';
import type { Store } from '../../store/index.ts';

/** The records of a city, who is who in it, and the version of the catalogue that it goes by. */
export type City = {
  readonly store: Store;
  readonly identity: Identity;
  readonly catalogueVersion: number;
  /** The demonstration city that this one is; null for a real one. */
  readonly demonstration: Demonstration | null;
};

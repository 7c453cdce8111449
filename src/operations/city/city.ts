import type { Demonstration } from '../../rules/index.ts';
import type { Store } from '../../store/index.ts';

/** The records of a city, and the version of the catalogue that they are made under. */
export type City = {
  readonly store: Store;
  readonly catalogueVersion: number;
  /** The demonstration city that this one is; null for a real one. */
  readonly demonstration: Demonstration | null;
};

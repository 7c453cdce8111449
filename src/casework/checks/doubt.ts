import type { Statement } from '../../dossiers/index.ts';
import type { Message } from '../../values/index.ts';
import type { Looked, Rules } from './claim.ts';
import type { DoubtBasis } from './doubt-rules.ts';

/** What is found: where in the application, with which other cases, and what was looked at. */
export type Found = {
  /** What tells it from others of the same rule: a field, a material, an agency. */
  readonly about: string;
  readonly cases: readonly string[];
  readonly evidence: readonly Looked[];
};

/** Something that a person must look into and dispose of in writing. It refuses nothing. */
export type Doubt = Omit<Found, 'about'> & {
  /** `<rule>/<what it is about>`: the same for as long as it is found. */
  readonly id: string;
  readonly rule: string;
  readonly title: Message;
  readonly look: Message;
  readonly basis: DoubtBasis;
};

/** What finders are given besides the claim. */
export type Around = Rules & {
  /** What was stated of the party that benefits, in its order. */
  readonly statements: readonly Statement[];
};

import type { Message } from '../values/index.ts';

/** Kinds of support that national rules have restricted since: money for patents as such, for moving in. */
export const LEGAL_CONCERNS = ['patents', 'relocation'] as const;
export type LegalConcern = (typeof LEGAL_CONCERNS)[number];

/** What those who take the money of a policy bind themselves to, and what follows if they do not. */
export type Undertaking = {
  readonly years: number;
  /** From when the years count. */
  readonly from: Message;
  readonly keeps: Message;
  readonly breach: Message;
  /** Whether interest is paid back as well; false where the text does not say so. */
  readonly interest: boolean;
};

import type { Fraction, Message } from '../../values/index.ts';

/** What a doubt rests on: a text of the catalogue, or nothing but us (系统预设). */
export type DoubtBasis =
  | { readonly is: 'text'; readonly policy: string; readonly article: string }
  | { readonly is: 'preset' };

/** A fact of the vocabulary: of `party`, or of a kind of records. */
export type Named = { readonly kind: string; readonly fact: string };

/** How doubts are found: a closed set. */
export const FINDERS = [
  'reused_number',
  'service_before_filing',
  'related_persons',
  'same_contact',
  'concentration',
  'lost_qualification',
] as const;
export type Finder = (typeof FINDERS)[number];

/** The fields of an application that tell who is behind it. */
export const CONTACT_FIELDS = ['contact.phone', 'payee.account'] as const;

type Settings = {
  /** Numbers that stand for one expense, and words in the titles of materials that do. */
  readonly reused_number: {
    readonly facts: readonly Named[];
    readonly materials: readonly string[];
  };
  /** Days of one record: that of its filing, and one that must not be earlier. */
  readonly service_before_filing: {
    readonly pairs: readonly { readonly filed: Named; readonly served: Named }[];
  };
  /** Facts that say so themselves. */
  readonly related_persons: { readonly facts: readonly Named[] };
  readonly same_contact: { readonly fields: readonly (typeof CONTACT_FIELDS)[number][] };
  /** The share of a call's cases that one agency files, from a number of them on. */
  readonly concentration: { readonly share: Fraction; readonly least: number };
  /** Facts that hold a qualification, and days until which one holds. */
  readonly lost_qualification: {
    readonly facts: readonly Named[];
    readonly until: readonly Named[];
  };
};

/** A doubt as the catalogue describes it. */
export type DoubtRuleOf<F extends Finder> = {
  readonly id: string;
  readonly finds: F;
  readonly title: Message;
  /** What whoever disposes of it looks into. */
  readonly look: Message;
  readonly basis: DoubtBasis;
} & Settings[F];

export type DoubtRule = { readonly [F in Finder]: DoubtRuleOf<F> }[Finder];

/**
 * The facts of a kind of record that an application asks because doubts compare them, besides what
 * its rule rests on.
 */
export function factsToCompare(rules: readonly DoubtRule[], kind: string): readonly string[] {
  const named = rules.flatMap(recordFactsOf).filter((one) => one.kind === kind);
  return [...new Set(named.map(({ fact }) => fact))];
}

function recordFactsOf(rule: DoubtRule): readonly Named[] {
  switch (rule.finds) {
    case 'reused_number':
    case 'related_persons':
      return rule.facts;
    case 'service_before_filing':
      return rule.pairs.flatMap(({ filed, served }) => [filed, served]);
    case 'lost_qualification':
      return rule.until;
    case 'same_contact':
    case 'concentration':
      return [];
  }
}

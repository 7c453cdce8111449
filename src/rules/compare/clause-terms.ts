import type { Message } from '../../values/index.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { viewClause } from '../catalogue/views.ts';
import type { Clause, Variant } from '../clause/types.ts';
import type { ClauseView, RuleLine } from '../clause-view.ts';
import { limitWords } from '../limit/limits.ts';
import { wordingOf } from '../words/wording-of.ts';

/** What one reading of a clause comes to, in words. */
export type ReadingTerms = {
  /** `null` where the clause has one reading only. */
  readonly name: Message | null;
  readonly isDefault: boolean;
  readonly conditions: readonly RuleLine[];
  readonly award: readonly Message[];
  readonly limits: readonly Message[];
};

/** A clause as it is compared: its view, every reading in words, and the rule itself. */
export type ClauseTerms = {
  readonly view: ClauseView;
  readonly readings: readonly ReadingTerms[];
  /** The rule as the program computes it, written the same however its author laid it out. */
  readonly rule: string;
  readonly examples: readonly string[];
};

/** Validity on a day is no part of the terms; any day will do. */
const ANY_DAY = 0;

/** The terms of a clause; undefined where there is none of that id. */
export function termsOf(catalogue: Catalogue, id: string): ClauseTerms | undefined {
  const clause = catalogue.clauses.find((one) => one.id === id);
  const view = viewClause(catalogue, id, ANY_DAY);
  if (clause === undefined || view === undefined) return undefined;
  const wording = wordingOf(catalogue);
  const readings = clause.variants.map(
    ({ name, require, award, limits }, index): ReadingTerms => ({
      name,
      isDefault: clause.decided && index === 0,
      conditions: require.map(({ label, test, source }) => ({
        label,
        words: wording.expression(test),
        source,
      })),
      award: wording.award(award),
      limits: limits.flatMap((limit) => limitWords(limit, wording)),
    }),
  );
  const examples = clause.examples.map(({ name, cells }) => JSON.stringify([name, cells]));
  return { view, readings, rule: ruleOf(clause), examples: [givenOf(clause), ...examples] };
}

function ruleOf(clause: Clause): string {
  const { kind, countedOn, authority, inForce, decided, highestOf, shares } = clause;
  return write({
    ...{ kind, countedOn, authority, inForce, decided, highestOf, shares },
    beneficiaries: [...clause.beneficiaries].sort(),
    replaces: [...clause.replaces].sort(),
    variants: clause.variants.map(variantRule),
  });
}

/** The order of conditions says nothing; that of limits does. */
function variantRule({ require, award, limits }: Variant) {
  return { require: require.map(({ test }) => write(test)).sort(), award, limits };
}

function givenOf({ given, columns }: Clause): string {
  return write({ given, columns });
}

function write(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
}

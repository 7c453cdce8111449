import { type Day, formatDay, type Period, validityOn } from '../../values/index.ts';
import { highestOf } from '../check/highest.ts';
import type { Clause } from '../clause/types.ts';
import type {
  ClauseSummary,
  ClauseView,
  CoverageLine,
  Held,
  HoldsInForce,
  InForce,
  PolicyView,
} from '../clause-view.ts';
import { limitWords } from '../limit/limits.ts';
import { factLabel, kindLabel } from '../words/labels.ts';
import { quoteNames } from '../words/quote-names.ts';
import { wordingOf } from '../words/wording-of.ts';
import { articlesOf } from './articles.ts';
import { inDocumentOrder } from './document-order.ts';
import { exampleWords } from './example-words.ts';
import type { Catalogue, Policy } from './types.ts';

const isoOf = (day: Day | null): string | null => (day === null ? null : formatDay(day));
const inForceOf = ({ from, to }: Period, basis: string): InForce => ({
  from: isoOf(from),
  to: isoOf(to),
  basis,
});

/** The policy documents of a catalogue. */
export function listPolicies(catalogue: Catalogue): PolicyView[] {
  return catalogue.policies.map((policy) => ({
    policy: policy.id,
    title: policy.title,
    number: policy.number,
    issuer: policy.issuer,
    issued_on: policy.issuedOn,
    in_force: inForceOf(policy.inForce, policy.basis),
    summary: policy.summary,
    interpreted_by: policy.interpretedBy,
  }));
}

/** All clauses in brief, in the order of their documents, with their validity on a day. */
export function listClauses(
  catalogue: Catalogue,
  asOf: Day,
  holds: HoldsInForce = NO_HOLDS,
): ClauseSummary[] {
  const inOrder = [...catalogue.clauses].sort((a, b) => inDocumentOrder(a.file, b.file));
  return inOrder.map((clause) => summaryOf(clause, catalogue, asOf, holds));
}

const NO_HOLDS: HoldsInForce = new Map();

/** What holds a clause: a hold of its own, or one of its policy. */
export function heldBy(
  holds: HoldsInForce,
  { id, policy }: Pick<Clause, 'id' | 'policy'>,
): Held | null {
  return holds.get(id) ?? holds.get(policy) ?? null;
}

function summaryOf(
  clause: Clause,
  catalogue: Catalogue,
  asOf: Day,
  holds: HoldsInForce,
): ClauseSummary {
  const { vocabulary } = catalogue;
  return {
    clause: clause.id,
    policy: clause.policy,
    article: clause.article,
    title: clause.title,
    summary: clause.summary,
    beneficiaries: clause.beneficiaries.map((code) => ({
      code,
      label: vocabulary.lists.role?.[code] ?? { zh: code, en: code },
    })),
    kind: { id: clause.kind, label: kindLabel(vocabulary, clause.kind) },
    authority: clause.authority,
    in_force: inForceOf(clause.inForce, clause.basis),
    validity: validityOn(clause.inForce, asOf),
    highest_fen: highestOf(catalogue, clause.id),
    open_questions: clause.questions.length,
    held: heldBy(holds, clause),
  };
}

/** One clause as a service guide; undefined where there is none of that id. */
export function viewClause(
  catalogue: Catalogue,
  id: string,
  asOf: Day,
  holds: HoldsInForce = NO_HOLDS,
): ClauseView | undefined {
  const clause = catalogue.clauses.find((one) => one.id === id);
  if (!clause) return undefined;
  const wording = wordingOf(catalogue);
  const [variant] = clause.variants;
  const fact = clause.countedOn.fact;
  return {
    ...summaryOf(clause, catalogue, asOf, holds),
    counted_on: { id: fact, label: factLabel(catalogue.vocabulary, { kind: clause.kind, fact }) },
    conditions: variant.require.map(({ label, test, source }) => ({
      label,
      words: wording.expression(test),
      source,
    })),
    award: wording.award(variant.award),
    limits: variant.limits.flatMap((limit) => limitWords(limit, wording)),
    relations: relationsOf(clause, wording.clause),
    examples: clause.examples.map((example) => exampleWords(example, clause, catalogue.vocabulary)),
    questions: questionsOf(clause),
    covers: clause.covers,
  };
}

function relationsOf(clause: Clause, nameOf: (id: string) => { zh: string; en: string }) {
  const replaced = clause.replaces.map(nameOf).map((other) => ({
    zh: `同一事项不再另按${other.zh}计算`,
    en: `takes the place of ${other.en} for the same event`,
  }));
  const shares = clause.shares.map(({ payer, share }) => ({
    zh: `${payer.zh}承担 ${(share.num * 100) / share.den}%`,
    en: `${payer.en} bears ${(share.num * 100) / share.den}%`,
  }));
  const group =
    clause.highestOf === null
      ? []
      : [{ zh: '同类奖补就高不重复', en: 'of the same group only the highest counts' }];
  return [...replaced, ...group, ...shares];
}

/** The open questions, each with the readings of the rule that it names; the rest stand with the first. */
function questionsOf(clause: Clause): ClauseView['questions'] {
  const readings = clause.variants.flatMap(({ name }, index) =>
    name ? [{ name, is_default: clause.decided && index === 0 }] : [],
  );
  const placeOf = (name: string) =>
    Math.max(
      0,
      clause.questions.findIndex(({ readings: named }) => named.some(({ zh }) => zh === name)),
    );
  return clause.questions.map(({ text }, index) => ({
    text: quoteNames(text),
    readings: readings.filter(({ name }) => placeOf(name.zh) === index),
  }));
}

/** Which clause covers what, and what each article of each document gives or why it gives nothing. */
export function coverageOf(catalogue: Catalogue): {
  clauses: { clause: string; covers: readonly string[] }[];
  articles: CoverageLine[];
} {
  return {
    clauses: catalogue.clauses.map(({ id, covers }) => ({ clause: id, covers })),
    articles: catalogue.policies.flatMap((policy) => articleLines(policy, catalogue.clauses)),
  };
}

function articleLines(policy: Policy, clauses: readonly Clause[]): CoverageLine[] {
  const own = clauses.filter((clause) => clause.policy === policy.id);
  return articlesOf(policy.articles).map((article) => {
    const named = own.filter((clause) => clause.article === article).map(({ id }) => id);
    const reason = policy.withoutClauses.find((one) => one.article === article)?.reason;
    return {
      document: policy.id,
      article,
      clauses: named,
      ...(reason !== undefined && { reason }),
    };
  });
}

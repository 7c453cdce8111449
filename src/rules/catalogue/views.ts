import { type Day, formatDay, type Message, type Period, validityOn } from '../../values/index.ts';
import { highestOf } from '../check/highest.ts';
import type { Clause } from '../clause/types.ts';
import type {
  ClauseSummary,
  ClauseView,
  Held,
  HoldsInForce,
  InForce,
  PolicyView,
} from '../clause-view.ts';
import { limitWords } from '../limit/limits.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { factLabel, kindLabel } from '../words/labels.ts';
import { quoteNames } from '../words/quote-names.ts';
import { wordingOf } from '../words/wording-of.ts';
import { inDocumentOrder } from './document-order.ts';
import { exampleWords } from './example-words.ts';
import type { Catalogue } from './types.ts';

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
    cited_as: policy.citedAs,
    issuer: policy.issuer,
    issued_on: policy.issuedOn,
    in_force: inForceOf(policy.inForce, policy.basis),
    summary: policy.summary,
    interpreted_by: policy.interpretedBy,
    applies_to: policy.appliesTo.map(({ label }) => label),
    undertaking: policy.undertaking,
    questions: policy.questions.map(({ text }) => text),
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
    restricted: clause.restricted,
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
  return {
    ...summaryOf(clause, catalogue, asOf, holds),
    counted_on: countedOn(clause, catalogue.vocabulary),
    conditions: variant.require.map(({ label, test, source }) => ({
      label,
      words: wording.expression(test),
      source,
    })),
    award: wording.award(variant.award),
    limits: variant.limits.flatMap((limit) => limitWords(limit, wording)),
    relations: relationsOf(clause, catalogue, wording.clause),
    examples: clause.examples.map((example) => exampleWords(example, clause, catalogue.vocabulary)),
    questions: questionsOf(clause),
    covers: clause.covers,
  };
}

function countedOn({ kind, countedOn }: Clause, vocabulary: Vocabulary): ClauseView['counted_on'] {
  if (countedOn.is === 'today')
    return { id: 'today', label: { zh: '测算日', en: 'the day asked about' } };
  const { fact } = countedOn;
  return { id: fact, label: factLabel(vocabulary, { kind, fact }) };
}

function relationsOf(clause: Clause, catalogue: Catalogue, nameOf: (id: string) => Message) {
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
  return [...replaced, ...group, ...overlapWords(clause, catalogue, nameOf), ...shares];
}

/** What a clause overlaps with, whichever of the two says so. */
function overlapWords(
  clause: Clause,
  { clauses, policies }: Catalogue,
  nameOf: (id: string) => Message,
): Message[] {
  const named = (how: keyof Clause['overlaps']) =>
    clauses
      .filter(
        ({ id, overlaps }) =>
          clause.overlaps[how].includes(id) || overlaps[how].includes(clause.id),
      )
      .map(({ id, policy }) => {
        const cited = policies.find((one) => one.id === policy)?.citedAs;
        const name = nameOf(id);
        return { zh: `${cited?.zh}${name.zh}`, en: `${name.en}, ${cited?.en}` };
      });
  return [
    ...named('excluded').map(({ zh, en }) => ({
      zh: `与${zh}只能享受一项`,
      en: `not together with ${en}`,
    })),
    ...named('unstated').map(({ zh, en }) => ({
      zh: `与${zh}能否同时享受，原文未写`,
      en: `the texts do not say whether it may be had together with ${en}`,
    })),
  ];
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

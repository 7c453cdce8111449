import type { AbsentKind, ConditionAnswer, RefusedPolicy } from '../answer.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Program } from '../generate/program.ts';
import { digitsOf } from '../generate/row.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { kindLabel } from '../words/labels.ts';
import { noRecordOf, notMet } from './fixed-reasons.ts';
import { answersOf } from './plan.ts';

/** What can refuse several clauses at once, ready to be said. */
export type Sharing = {
  /** By gate of the program. */
  readonly policies: readonly SharedPolicy[];
  /** The kinds that clauses are about; not the party itself, which is always there. */
  readonly kinds: readonly SharedKind[];
};

type SharedPolicy = {
  readonly policy: string;
  readonly clauses: readonly { readonly place: number; readonly id: string }[];
  /** By condition, and there by 0 (no), 1 (unknown) and 2 (yes). */
  readonly answers: readonly (readonly ConditionAnswer[])[];
  readonly reasons: readonly RefusedPolicy['reason'][];
  /** The refusals of all its clauses, by how the conditions came out. */
  readonly known: Map<number, RefusedPolicy>;
};

type SharedKind = {
  readonly place: number;
  readonly whole: AbsentKind;
  /** The gate is -1 where a clause has none. */
  readonly clauses: readonly {
    readonly place: number;
    readonly id: string;
    readonly gate: number;
  }[];
};

/** What can refuse several clauses of a program at once. */
export function sharingOf({ gates, layout }: Program, vocabulary: Vocabulary): Sharing {
  const placed = layout.clauses.map(({ id, kind }, place) => ({
    place,
    id,
    kind,
    gate: gates.findIndex(({ clauses }) => clauses.includes(place)),
  }));
  return {
    policies: gates.map(({ policy, conditions, clauses }) => ({
      policy,
      clauses: placed.filter(({ place }) => clauses.includes(place)),
      answers: conditions.map(({ label }) => answersOf(label)),
      reasons: conditions.map(({ label }) => wordReason('condition', notMet(label))),
      known: new Map(),
    })),
    kinds: layout.kinds.flatMap((kind, place) => {
      const clauses = placed.filter((clause) => clause.kind === kind);
      if (clauses.length === 0 || !(kind in vocabulary.kinds)) return [];
      const reason = wordReason('no_record', noRecordOf(kindLabel(vocabulary, kind)));
      return [{ place, clauses, whole: { kind, reason, clauses: clauses.map(({ id }) => id) } }];
    }),
  };
}

function wordReason<C extends string>(code: C, { zh, en }: { zh: string; en: string }) {
  return Object.freeze({ code, zh, en });
}

/** The policies that are not for the party as a whole. */
export function refusedPolicies(
  { h }: PreparedDossier,
  closed: readonly number[],
  { sharing, explain }: { readonly sharing: Sharing; readonly explain: boolean },
): RefusedPolicy[] {
  const refused: RefusedPolicy[] = [];
  for (let gate = 0; gate < closed.length; gate++) {
    const q = closed[gate] as number;
    if (q < 0) continue;
    const shared = sharing.policies[gate] as SharedPolicy;
    const whole = shared.known.get(q) ?? wordPolicy(shared, q, explain);
    shared.known.set(q, whole);
    let paid = 0;
    for (const { place } of shared.clauses) if (isPaid(h, place)) paid++;
    if (paid === 0) refused.push(whole);
    else if (paid < shared.clauses.length) {
      const unpaid = shared.clauses.filter(({ place }) => !isPaid(h, place));
      refused.push({ ...whole, clauses: unpaid.map(({ id }) => id) });
    }
  }
  return refused;
}

function wordPolicy(shared: SharedPolicy, q: number, explain: boolean): RefusedPolicy {
  const { policy, clauses, answers, reasons } = shared;
  const digits = digitsOf(q, answers.length);
  const reason = reasons[digits.indexOf(0)] as RefusedPolicy['reason'];
  const ids = clauses.map(({ id }) => id);
  if (!explain) return { policy, reason, clauses: ids };
  const conditions = answers.flatMap((each, index) => each[digits[index] ?? 1] ?? []);
  return { policy, reason, conditions, clauses: ids };
}

/** The kinds of which there surely is no record, with the clauses that no policy refuses. */
export function absentKinds(
  { k, h }: PreparedDossier,
  closed: readonly number[],
  { sharing }: { readonly sharing: Sharing },
): AbsentKind[] {
  const absent: AbsentKind[] = [];
  for (const { place, whole, clauses } of sharing.kinds) {
    const { complete, records } = k[place] as PreparedDossier['k'][number];
    if (!complete || records.length > 0) continue;
    const asked: string[] = [];
    for (const clause of clauses) {
      const isClosed = clause.gate >= 0 && (closed[clause.gate] as number) >= 0;
      if (!isClosed || isPaid(h, clause.place)) asked.push(clause.id);
    }
    if (asked.length === clauses.length) absent.push(whole);
    else if (asked.length > 0) absent.push({ ...whole, clauses: asked });
  }
  return absent;
}

function isPaid(h: PreparedDossier['h'], place: number): boolean {
  return h[place]?.length !== 0;
}

import type { Dossier } from '../../dossiers/index.ts';
import type { Assessor, Catalogue, Clause, Result } from '../../rules/index.ts';
import type { Day, Fen, Message } from '../../values/index.ts';
import type { Form } from '../application/field.ts';
import type { Prefilled } from '../application/prefill.ts';
import type { Call } from '../call/call.ts';
import type { Answers } from '../case/carried.ts';
import type { AnswerSources } from '../case/noted.ts';
import type { End } from '../procedure/kinds.ts';
import type { ClaimParty } from '../procedure/types.ts';

/** A party of a claim as it is registered; a natural person has no credit code. */
export type Registered = {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
};

/** Somebody who sits in an office of the case, and every party at which they hold a post. */
export type Reviewer = {
  readonly name: string;
  readonly organisations: readonly string[];
};

/** A case beside the one in question: all that checks and doubts look at. */
export type OtherCase = {
  readonly number: string;
  readonly call: string;
  readonly clause: string;
  /** The id of the record in the dossier of the party that benefits. */
  readonly matter: string | null;
  readonly parties: Readonly<Record<ClaimParty, string>>;
  /** Null while it is under way. */
  readonly end: End | null;
  /** Null for one that was never submitted. */
  readonly submittedOn: Day | null;
  /** What was approved, else what the rule gives; null where neither is known. */
  readonly amount: Fen | null;
  /** Of the last submission. */
  readonly answers: Answers;
};

/** A submitted application with everything that is looked at around it. */
export type Claim = {
  readonly number: string;
  readonly form: Form;
  readonly answers: Answers;
  readonly submittedOn: Day;
  readonly call: Pick<Call, 'id' | 'title' | 'eventPeriod'>;
  readonly parties: Readonly<Record<ClaimParty, Registered>>;
  /** The dossier of the party that benefits, with the answers in it: see `dossierWith`. */
  readonly dossier: Dossier;
  /** Where what was filled in came from when it was submitted: see `sourcesOf`. */
  readonly sources: AnswerSources;
  /** What is known today: see `prefill`. */
  readonly known: Readonly<Record<string, Prefilled>>;
  readonly reviewers: readonly Reviewer[];
  /** Cases of the same beneficiary, and those that share something with this one. */
  readonly others: readonly OtherCase[];
  /** How many other cases under the call were submitted, and how many of them by who files this one. */
  readonly submitted: { readonly underCall: number; readonly byWhoFiles: number };
  readonly today: Day;
};

/** The rules by which a case goes: the catalogue of its pinned version. */
export type Rules = { readonly catalogue: Catalogue; readonly assessor: Assessor };

/** What a check rests on: what was looked at, from where, and when (ISO). */
export type Looked = { readonly what: Message; readonly from: Message; readonly on: string };

/** What one check comes to. */
export type Finding = {
  readonly result: 'passed' | 'failed' | 'unknown';
  readonly evidence: readonly Looked[];
};

/** Everything that one check is given. */
export type Looking = {
  readonly claim: Claim;
  readonly rules: Rules;
  readonly clause: Clause;
  /** The rule's own answer over what was submitted; undefined where it cannot be computed. */
  readonly result: Result | undefined;
};

/** The worst of several: a failure before what is not known. */
export function worst(results: readonly Finding['result'][]): Finding['result'] {
  if (results.includes('failed')) return 'failed';
  return results.includes('unknown') ? 'unknown' : 'passed';
}

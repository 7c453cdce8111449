import type { Scope } from '../../offices/index.ts';
import type { YamlReader } from '../../rules/index.ts';
import type { Day, Fen } from '../../values/index.ts';
import type { Carried } from '../case/carried.ts';
import type { ActionKind, Duty } from '../procedure/kinds.ts';
import type { ClaimParty } from '../procedure/types.ts';

/** A time of a day in China, to the minute. */
export type Moment = { readonly day: Day; readonly minute: number };

/** How somebody who objected can be reached. */
export type WrittenObjector = {
  readonly name: string;
  readonly phone: string;
  readonly evidence: string | null;
};

/** A step as the file has it; what it leaves out is filled in. */
export type WrittenStep = {
  readonly place: YamlReader;
  readonly when: Moment;
  readonly does: ActionKind;
  /** Null: who has the duty. */
  readonly by: string | null;
  readonly carried: Partial<Omit<Carried, 'answers' | 'documents'>>;
  /** What a submission says otherwise than the one before. */
  readonly answers: Readonly<Record<string, string>>;
  readonly objector: WrittenObjector | null;
};

/** A case as the file has it. */
export type WrittenCase = {
  readonly key: string;
  readonly place: YamlReader;
  readonly call: string;
  readonly clause: string;
  readonly matter: string | null;
  readonly parties: Readonly<Record<ClaimParty, string>>;
  /** Who applies: a post, or its stand-in. */
  readonly by: string;
  readonly opened: Moment;
  /** What is approved, unless a step says otherwise. */
  readonly amount: Fen | null;
  /** What is answered otherwise than the dossier says; empty for what is left out. */
  readonly answers: Readonly<Record<string, string>>;
  readonly steps: readonly WrittenStep[];
};

/** A public notice as the file has it. */
export type WrittenNotice = {
  readonly key: string;
  readonly place: YamlReader;
  readonly title: string;
  readonly number: string | null;
  readonly when: Moment;
  readonly address: string;
  readonly by: string | null;
  /** The keys of its cases, in the order of its lines. */
  readonly cases: readonly { readonly key: string; readonly place: YamlReader }[];
};

/** Whom to ask back about an application of a party, and where its money goes. */
type WrittenApplicant = Readonly<Record<string, string>>;

/** That an enterprise entrusts an agency, besides what the city itself says. */
export type WrittenMandate = {
  readonly enterprise: string;
  readonly agency: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
};

/** `demonstration-cases.yaml` as it is written. */
export type WrittenCases = {
  /** Who acts under a duty: the first who sits in the office. */
  readonly acting: ReadonlyMap<Duty, readonly string[]>;
  /** The opinion that goes with an action, unless a step has its own. */
  readonly words: ReadonlyMap<ActionKind, string>;
  readonly applicants: ReadonlyMap<string, WrittenApplicant>;
  readonly mandates: readonly WrittenMandate[];
  /** Records that dossiers have besides those of their samples, by party. */
  readonly records: ReadonlyMap<string, { readonly place: YamlReader; readonly plain: unknown[] }>;
  readonly cases: readonly WrittenCase[];
  readonly notices: readonly WrittenNotice[];
};

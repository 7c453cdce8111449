import type { Role } from '../../offices/index.ts';
import type { Day, Fen } from '../../values/index.ts';
import type { ClaimParty } from '../procedure/types.ts';

/** A party of a claim, and as what it stands there. */
export type ClaimantParty = { readonly party: string; readonly role: Role };
/** Who files, who benefits and who is paid; they may be one and the same. */
export type ClaimParties = Readonly<Record<ClaimParty, ClaimantParty>>;

/** An application as it was submitted: each field with its value as text (of a file, its digest). */
export type Answers = Readonly<Record<string, string>>;

/** One thing to mend, at a field of the application. */
export type Correction = { readonly field: string; readonly what: string };

/** Why a claim is refused: what a fair refusal says. */
export type Grounds = {
  /** The clause that it rests on. */
  readonly clause: string;
  /** The value that was used, and where it came from. */
  readonly value: string;
  readonly source: string;
  /** How to mend it or to object, and until when. */
  readonly remedy: string;
  readonly until: Day;
};

/** Where and when a notice went up, as recorded. */
export type Publication = {
  readonly on: Day;
  /** As it is shown: `09:30`. */
  readonly time: string;
  readonly address: string;
  /** The digest of what was captured there. */
  readonly capture: string;
};

/** What an upheld objection changes: the amount, or a party. */
export type Change = { readonly amount?: Fen; readonly parties?: Partial<ClaimParties> };

/** Everything that an action may carry. */
export type Carried = {
  readonly answers: Answers;
  readonly reason: string;
  readonly grounds: Grounds;
  readonly opinion: string;
  readonly amount: Fen;
  readonly score: number;
  readonly corrections: readonly Correction[];
  readonly publication: Publication;
  readonly receipt: string;
  readonly change: Change;
  readonly office: string;
  /** Digests of the documents that go with it, by their id in the procedure. */
  readonly documents: Readonly<Record<string, string>>;
};

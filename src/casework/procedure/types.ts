import type { Role } from '../../offices/index.ts';
import type { Message } from '../../values/index.ts';
import type { ActionKind, Carry, Duty } from './kinds.ts';

/**
 * What a line of a procedure rests on: the text, where it says so; a reading where the text is open
 * (`settles` says which key of the line, and among what an office may choose); or nothing but us.
 */
export type Basis =
  | { readonly is: 'text'; readonly where: string }
  | {
      readonly is: 'inferred';
      readonly where: string;
      readonly question: Message;
      readonly settles: Settled;
      readonly default: string;
      readonly alternatives: readonly string[];
    }
  | { readonly is: 'preset' };

/** The keys of an action that a reading may settle, and the one of its batches. */
export const SETTLED = ['to', 'back to', 'by'] as const;
export const SETTLED_OF_BATCHES = ['of'] as const;
export type Settled = (typeof SETTLED | typeof SETTLED_OF_BATCHES)[number];

/** Who applies; no office. */
export const APPLICANT = 'applicant';
/** Anybody, signed in or not; and nobody: time alone. */
export const ANYONE = 'anyone';
export const SYSTEM = 'system';
/** Where a supplemented application goes: where its return said. */
export const BACK = 'back';

/** One thing that may be done at a stage. */
export type Action = {
  readonly does: ActionKind;
  /** `applicant`, `anyone`, `system` or an office of the procedure. */
  readonly by: string;
  /** Null where nobody's duty is meant: anybody, or time alone. */
  readonly duty: Duty | null;
  /** A stage, an end, or `back`. */
  readonly to: string;
  /** Of a return to the applicant: the stage that the mended application goes to. */
  readonly backTo: string | null;
  readonly carries: readonly Carry[];
  /** Documents that go with it, by id. */
  readonly attaches: Readonly<Record<string, Message>>;
  /** Of a scoring: how many there must be before anybody else decides. */
  readonly least: number | null;
  readonly basis: Basis;
};

/** A place in a procedure where a case waits for somebody. */
export type Stage = {
  readonly id: string;
  readonly title: Message;
  /** `applicant` or an office of the procedure. */
  readonly office: string;
  /** Working days that it has; null where neither text nor we say (未载明). */
  readonly days: { readonly count: number; readonly basis: Basis } | null;
  readonly actions: readonly Action[];
};

/** An office as a procedure names it; which party it is, a call for applications says. */
export type Office = {
  readonly id: string;
  readonly role: Role;
  readonly title: Message;
  /** Whether its people learn neither who applies nor how the others scored (盲评). */
  readonly blind: boolean;
};

/** The three parties of a claim: who files, who benefits, who is paid. */
export const CLAIM_PARTIES = ['files', 'benefits', 'paid'] as const;
export type ClaimParty = (typeof CLAIM_PARTIES)[number];

/** Of what a month is the batch: of the first submission, or of the day on which it may be filed. */
export const BATCHED_BY = ['submitted', 'checked'] as const;

/** That claims are filed together: those of a month, at the stage whose `pass` files them. */
export type Batches = {
  readonly by: 'month';
  readonly of: (typeof BATCHED_BY)[number];
  /** The stage at which they are filed. */
  readonly files: string;
  readonly basis: Basis;
};

/** How a claim travels through the offices, as data. */
export type Procedure = {
  readonly id: string;
  readonly file: string;
  readonly title: Message;
  /** Null where no text describes it (系统预设). */
  readonly source: { readonly policy: string; readonly article: string } | null;
  readonly governs: Message;
  readonly parties: Readonly<Record<ClaimParty, readonly Role[]>>;
  readonly offices: readonly Office[];
  /** Why it pays without a public notice; null for one that has it. */
  readonly withoutNotice: Message | null;
  /** Null where each claim goes alone. */
  readonly batches: Batches | null;
  /** In their order; a case begins at the first. */
  readonly stages: readonly [Stage, ...Stage[]];
};

/** A stage of a procedure, or undefined. */
export function stageOf({ stages }: Procedure, id: string): Stage | undefined {
  return stages.find((stage) => stage.id === id);
}

/** Whether people in a role act in a procedure without learning who applies. */
export function isBlindTo({ offices }: Procedure, role: Role): boolean {
  return offices.some((office) => office.blind && office.role === role);
}

/** Where the notice of a case is up: the stage at which it may end. */
export function isNotice({ actions }: Stage): boolean {
  return actions.some(({ does }) => does === 'end_notice');
}

import type { Role } from '../../offices/index.ts';
import type { Day } from '../../values/index.ts';
import type { ActionKind, Duty, Must, Past } from '../procedure/kinds.ts';
import type { Carried, ClaimParties } from './carried.ts';
import type { Noted } from './noted.ts';

/** Who did something: a person in a post, somebody unknown, or time alone. */
export type By =
  | { readonly account: string; readonly party: string; readonly role: Role }
  | 'visitor'
  | 'system';

/** A procedure or clause, and the version of the catalogue whose words hold. */
export type Pin = { readonly id: string; readonly version: number };
export type Pins = { readonly procedure: Pin; readonly clause: Pin };

/** A case began, at the first stage of its procedure. */
export type Opened = {
  readonly is: 'opened';
  readonly on: Day;
  readonly by: By;
  readonly id: string;
  readonly pins: Pins;
  readonly parties: ClaimParties;
  /** The parties that act as each office of the procedure. */
  readonly offices: Readonly<Record<string, readonly string[]>>;
  readonly to: string;
};

/** A case was moved to another version of its procedure and clause. */
export type Repinned = {
  readonly is: 'repinned';
  readonly on: Day;
  readonly by: By;
  readonly pins: Pins;
  readonly offices: Readonly<Record<string, readonly string[]>>;
  readonly reason: string;
};

/** An action was done. Where it led is kept, so that a case needs no procedure to be replayed. */
type ActedOf<K extends ActionKind> = {
  readonly is: Past<K>;
  readonly on: Day;
  readonly by: By;
  readonly duty: Duty | null;
  /** The office of the stage at which it was done; `applicant` for none. */
  readonly office: string;
  readonly to: string;
  /** Of a return: where the mended application goes; null where an office mends. */
  readonly backTo: string | null;
  /** The batch into which it brought the case, as `2022-09`; a case keeps its first. */
  readonly batch?: string;
  readonly carried: Pick<Carried, Must<K>> & Partial<Carried>;
  /** What was known besides; nobody says it who acts. */
  readonly noted?: Noted;
};
export type Acted = { readonly [K in ActionKind]: ActedOf<K> }[ActionKind];

/** What has happened in a case. */
export type CaseEvent = Opened | Repinned | Acted;

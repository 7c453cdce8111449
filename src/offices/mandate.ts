import type { Day } from '../values/index.ts';
import { covers } from './holding.ts';

/** What a mandate may cover: the dossier and calculations; applications; receipts of payments. */
export const SCOPES = ['dossier', 'application', 'receipt'] as const;
export type Scope = (typeof SCOPES)[number];

/** The longest a mandate lasts, in days. */
export const LONGEST_MANDATE = 366;

/** What an enterprise entrusts to an agency, up to and with a day. */
export type Mandate = {
  readonly enterprise: string;
  readonly agency: string;
  readonly scopes: readonly Scope[];
  readonly from: Day;
  readonly to: Day;
  readonly revoked: boolean;
};

/** Whether a mandate lets its agency act in a scope on a day. */
export function entrusts(mandate: Mandate, scope: Scope, day: Day): boolean {
  return !mandate.revoked && mandate.scopes.includes(scope) && covers(mandate, day);
}

/** How a mandate stands on a day. */
export function mandateState(
  mandate: Mandate,
  day: Day,
): 'in_force' | 'not_yet' | 'ended' | 'revoked' {
  if (mandate.revoked) return 'revoked';
  if (day < mandate.from) return 'not_yet';
  return day > mandate.to ? 'ended' : 'in_force';
}

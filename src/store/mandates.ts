import type { Mandate, Scope } from '../offices/index.ts';
import { formatDay } from '../values/index.ts';
import type { Reading, Writing } from './open-store.ts';
import { dayOfText } from './posts.ts';

/** A mandate as it is kept. */
export type KeptMandate = Mandate & {
  readonly id: string;
  readonly enterpriseName: string;
  readonly agencyName: string;
  readonly givenAt: Date;
  readonly revokedAt: Date | null;
};

export async function addMandate(
  handle: Writing,
  mandate: Omit<Mandate, 'revoked'>,
  given: { readonly by: string; readonly at: Date },
): Promise<string> {
  const { id } = await handle
    .insertInto('mandate')
    .values({
      enterprise: mandate.enterprise,
      agency: mandate.agency,
      scopes: [...mandate.scopes],
      from_day: formatDay(mandate.from),
      to_day: formatDay(mandate.to),
      given_by: given.by,
      given_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a mandate of an enterprise at once. Whether there was one to end. */
export async function revokeMandate(
  handle: Writing,
  { id, enterprise }: { readonly id: string; readonly enterprise: string },
  revoked: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('mandate')
    .set({ revoked_by: revoked.by, revoked_at: revoked.at })
    .where('id', '=', id)
    .where('enterprise', '=', enterprise)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Mandates given by an enterprise, to an agency, or between two, the latest first; all, or so many. */
export async function listMandates(
  handle: Reading,
  of: { readonly enterprise?: string; readonly agency?: string; readonly limit?: number },
): Promise<KeptMandate[]> {
  let query = handle
    .selectFrom('mandate')
    .innerJoin('party as e', 'e.id', 'mandate.enterprise')
    .innerJoin('party as a', 'a.id', 'mandate.agency')
    .selectAll('mandate')
    .select(['e.name as enterprise_name', 'a.name as agency_name']);
  if (of.enterprise !== undefined) query = query.where('mandate.enterprise', '=', of.enterprise);
  if (of.agency !== undefined) query = query.where('mandate.agency', '=', of.agency);
  if (of.limit !== undefined) query = query.limit(of.limit);
  const rows = await query.orderBy('mandate.given_at', 'desc').orderBy('mandate.id').execute();
  return rows.map((row) => ({
    id: row.id,
    enterprise: row.enterprise,
    enterpriseName: row.enterprise_name,
    agency: row.agency,
    agencyName: row.agency_name,
    scopes: row.scopes as Scope[],
    from: dayOfText(row.from_day),
    to: dayOfText(row.to_day),
    revoked: row.revoked_at !== null,
    givenAt: row.given_at,
    revokedAt: row.revoked_at,
  }));
}

/** A mandate whose end is near. */
export type EndingMandate = Pick<
  KeptMandate,
  'id' | 'enterprise' | 'enterpriseName' | 'agency' | 'agencyName' | 'to'
>;

/** Takes the mandates that end within some days, both included; each is taken once. */
export async function takeEndingMandates(
  handle: Writing,
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: Date },
): Promise<EndingMandate[]> {
  const rows = await handle
    .updateTable('mandate')
    .from('party as e')
    .from('party as a')
    .set({ reminded_at: at })
    .whereRef('e.id', '=', 'mandate.enterprise')
    .whereRef('a.id', '=', 'mandate.agency')
    .where('mandate.revoked_at', 'is', null)
    .where('mandate.reminded_at', 'is', null)
    .where('mandate.to_day', '>=', formatDay(from))
    .where('mandate.to_day', '<=', formatDay(to))
    .returning(['mandate.id', 'mandate.enterprise', 'mandate.agency', 'mandate.to_day'])
    .returning(['e.name as enterpriseName', 'a.name as agencyName'])
    .execute();
  return rows.map(({ to_day, ...row }) => ({ ...row, to: dayOfText(to_day) }));
}

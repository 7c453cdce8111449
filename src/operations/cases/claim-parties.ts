import type { ClaimParties, ClaimParty, Procedure } from '../../casework/index.ts';
import { mayHavePost, type Role } from '../../offices/index.ts';
import { findParty, type Party, type Reading } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { contentRefused, forbidden } from '../refusals.ts';
import { isMandated } from './is-mandated.ts';

/** Who files, who benefits and who is paid, as registered, and as what they stand in the claim. */
export type Claimants = Readonly<Record<ClaimParty, Party>> & { readonly parties: ClaimParties };

type Named = { readonly files: string; readonly benefits?: string; readonly paid?: string };

/**
 * The three parties of a claim. Who files for another is entrusted with applications by that one.
 * Refused with 422 where a party is not there or cannot stand where it is named, 403 without mandate.
 */
export async function claimPartiesOf(
  handle: Reading,
  procedure: Procedure,
  { files: filing, benefits: benefiting = filing, paid: toPay = benefiting }: Named,
  { today }: Pick<CityContext, 'today'>,
): Promise<Claimants> {
  const files = await needClaimant(handle, 'files', filing);
  const benefits = await needClaimant(handle, 'benefits', benefiting);
  const paid = await needClaimant(handle, 'paid', toPay);
  if (!(await isMandated(handle, { files: files.id, benefits: benefits.id }, today)))
    throw forbidden(noMandate(benefits.name));
  const parties = {
    files: { party: files.id, role: needRole(procedure, 'files', files) },
    benefits: { party: benefits.id, role: needRole(procedure, 'benefits', benefits) },
    paid: { party: paid.id, role: needRole(procedure, 'paid', paid) },
  };
  return { files, benefits, paid, parties };
}

/** A party that a claim names. Refused with 422 where there is none. */
export async function needClaimant(handle: Reading, as: ClaimParty, id: string): Promise<Party> {
  const party = await findParty(handle, id);
  if (party !== undefined) return party;
  throw contentRefused([
    { field: as, message: { zh: `没有主体“${id}”`, en: `There is no party "${id}"` } },
  ]);
}

/** As what a party stands in a claim: the first of the roles there that it may have. */
export function needRole(procedure: Procedure, as: ClaimParty, { type, name }: Party): Role {
  const role = procedure.parties[as].find((one) => mayHavePost(type, one));
  if (role !== undefined) return role;
  const { zh, en } = CANNOT[as];
  throw contentRefused([{ field: as, message: { zh: `${name}${zh}`, en: `${name} ${en}` } }]);
}

const CANNOT = {
  files: { zh: '不能在这套程序下申报', en: 'cannot file under this procedure' },
  benefits: { zh: '不能是这套程序的受益企业', en: 'cannot benefit under this procedure' },
  paid: { zh: '不能是这套程序的收款单位', en: 'cannot be paid under this procedure' },
};

function noMandate(name: string) {
  return {
    field: 'benefits',
    message: {
      zh: `为${name}申报，须有其在有效期内、范围含“申报”的委托`,
      en: `Filing for ${name} takes its mandate for applications, in force today`,
    },
  };
}

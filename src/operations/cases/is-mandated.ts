import { entrusts } from '../../offices/index.ts';
import { type KeptCase, listMandates, type Reading } from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import type { CityContext } from '../context.ts';
import { standingTo } from '../permit.ts';
import { forbidden } from '../refusals.ts';
import { applies } from './write-event.ts';

type Claim = Pick<KeptCase, 'files' | 'benefits'>;

/** Whether who files may do so for who benefits: it is the same party, or entrusted by it today. */
export async function isMandated(
  handle: Reading,
  { files, benefits }: Claim,
  today: Day,
): Promise<boolean> {
  if (files === benefits) return true;
  const mandates = await listMandates(handle, { enterprise: benefits, agency: files });
  return mandates.some((mandate) => entrusts(mandate, 'application', today));
}

/** Refuses with 403 people of who files for another party that entrusts it no more. */
export async function needMandate(
  handle: Reading,
  claim: Claim,
  { caller, today }: CityContext,
): Promise<void> {
  if (caller.is !== 'member' || caller.post?.party !== claim.files) return;
  if (!(await isMandated(handle, claim, today))) throw forbidden(OVER);
}

/**
 * What of an application a caller may learn beside what was submitted. What the dossier of who
 * benefits says today: offices, its own people, who is entrusted by it, and who files for it as long
 * as that is so. A draft: who files and who benefits. Who is only paid, neither.
 */
export async function sightOf(
  handle: Reading,
  claim: Claim,
  { caller, standing, today, now }: CityContext,
): Promise<{ readonly knowsDossier: boolean; readonly seesDraft: boolean }> {
  if (!applies(standing)) return { knowsDossier: true, seesDraft: false };
  if (caller.is !== 'member') return { knowsDossier: caller.is === 'operator', seesDraft: true };
  const isNear = async (party: string) =>
    (await standingTo(handle, party, caller, 'application', { today, now })) !== 'other';
  const benefits = await isNear(claim.benefits);
  const files = await isNear(claim.files);
  return {
    knowsDossier: benefits || (files && (await isMandated(handle, claim, today))),
    seesDraft: files || benefits,
  };
}

const OVER = {
  field: 'case',
  message: {
    zh: '受益企业对贵单位的“申报”委托已到期或撤销，不能再为其办理',
    en: 'The mandate of who benefits for applications has ended or was revoked: nothing can be done for it',
  },
  expected: {
    zh: '请受益企业重新委托',
    en: 'Have who benefits give a mandate again',
  },
};

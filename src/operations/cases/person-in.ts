import type { Person } from '../../casework/index.ts';
import { covers } from '../../offices/index.ts';
import { type KeptCase, listHoldings, type Reading } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { standingTo } from '../permit.ts';
import { forbidden } from '../refusals.ts';
import { isMandated } from './is-mandated.ts';

type Of = Pick<CityContext, 'caller' | 'today' | 'now'>;

type Claim = Pick<KeptCase, 'files' | 'benefits'>;

/**
 * Who calls, as a case knows people; null for who acts in no post. Who files for another party acts
 * for it as long as its mandate lasts, and is nobody in the case afterwards.
 */
export async function personIn(
  handle: Reading,
  { caller, today, now }: Of,
  claim: Claim,
): Promise<Person | null> {
  if (caller.is !== 'member' || caller.post === null) return null;
  const { account, post } = caller;
  const held = await listHoldings(handle, { account });
  const parties = held.filter((one) => covers(one, today)).map((one) => one.post.party);
  const at = { today, now };
  const standing = await standingTo(handle, claim.files, caller, 'application', at);
  return {
    ...{ account, role: post.role, party: post.party },
    organisations: [...new Set([post.party, ...parties])],
    standing: standing === 'other' || (await isMandated(handle, claim, today)) ? standing : 'other',
  };
}

/** As `personIn`. Refused with 403 for who acts in no post. */
export async function needPersonIn(handle: Reading, of: Of, claim: Claim): Promise<Person> {
  const person = await personIn(handle, of, claim);
  if (person === null) throw forbidden(NO_POST);
  return person;
}

const NO_POST = {
  field: '',
  message: {
    zh: '案件由在岗的人办理，请以岗位登录',
    en: 'Cases are for people in a post: sign in and act in one',
  },
};

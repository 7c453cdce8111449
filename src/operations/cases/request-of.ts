import type { z } from 'zod';
import type { Change, ClaimParty, Procedure, Request } from '../../casework/index.ts';
import { findApplicationDraft, findParty, type KeptCase, type Reading } from '../../store/index.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import type { requestShape } from '../shapes/case-act.ts';
import { needClaimant, needRole } from './claim-parties.ts';

type Given = z.infer<typeof requestShape>;

/**
 * What is asked of a case, in its own terms: a submission carries the draft that was seen, parties
 * stand in their roles. Refused with 409 where the draft is another, 422 where a party is not there.
 */
export async function requestOf(
  handle: Reading,
  theCase: KeptCase,
  procedure: Procedure,
  given: Given,
): Promise<Request> {
  const { does, revision, amount_fen, change, office, ...same } = given;
  if (office !== undefined && (await findParty(handle, office)) === undefined)
    throw contentRefused([{ field: 'office', message: NO_PARTY }]);
  return {
    ...{ does, ...same },
    ...(amount_fen !== undefined && { amount: amount_fen }),
    ...(office !== undefined && { office }),
    ...(change !== undefined && { change: await changeOf(handle, procedure, change) }),
    ...(does === 'submit' && { answers: await answersIn(handle, theCase, revision) }),
  };
}

async function answersIn(handle: Reading, { id }: KeptCase, revision: number | undefined) {
  const draft = await findApplicationDraft(handle, id);
  if (draft === undefined) throw contentRefused([{ field: 'revision', message: NO_DRAFT }]);
  if (draft.revision !== revision) throw overtaken({ field: 'revision', message: OTHER_DRAFT });
  return draft.answers;
}

async function changeOf(
  handle: Reading,
  procedure: Procedure,
  { amount_fen, ...named }: NonNullable<Given['change']>,
): Promise<Change> {
  const claimant = async (as: ClaimParty, id: string) => ({
    party: id,
    role: needRole(procedure, as, await needClaimant(handle, as, id)),
  });
  const { benefits, paid } = named;
  const parties = {
    ...(benefits !== undefined && { benefits: await claimant('benefits', benefits) }),
    ...(paid !== undefined && { paid: await claimant('paid', paid) }),
  };
  return {
    ...(amount_fen !== undefined && { amount: amount_fen }),
    ...(Object.keys(parties).length > 0 && { parties }),
  };
}

const NO_PARTY = { zh: '没有这个单位', en: 'There is no such party' };
const NO_DRAFT = { zh: '还没有保存过申请', en: 'The application was never saved' };
const OTHER_DRAFT = {
  zh: '申请在您查看之后又保存过；没有提交，请看过再提交',
  en: 'The application was saved since you saw it; nothing was submitted, look at it first',
};

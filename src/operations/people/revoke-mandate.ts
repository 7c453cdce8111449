import { z } from 'zod';
import { listMandates, revokeMandate as revoke } from '../../store/index.ts';
import { tellOfMandate } from '../messages/tell-of-mandate.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { partyIdShape } from '../shapes/party.ts';
import { mandateIdShape } from '../shapes/people.ts';
import { doerOf, PARTY_ITSELF } from './access.ts';
import { at } from './word-problem.ts';

/** Ends a mandate of one's own party, at once. */
export const revokeMandate = command(
  { enterprise: ['own'] },
  {
    method: 'POST',
    path: '/parties/{party}/mandates/{mandate}/revoke',
    tag: '主体 Parties',
    about: PARTY_ITSELF,
    title: { zh: '撤销委托', en: 'Revoke a mandate' },
    text: { zh: '立即撤销对中介机构的委托。', en: 'Ends a mandate at once.' },
  },
)
  .input(z.strictObject({ party: partyIdShape, mandate: mandateIdShape }))
  .output(z.object({ mandate: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const of = { id: input.mandate, enterprise: input.party };
    const revoked = { by: doerOf(context.caller), at: new Date(context.now) };
    context.note({ detail: { mandate: input.mandate } });
    await store.write(async (handle) => {
      const given = await listMandates(handle, { enterprise: input.party });
      if (!(await revoke(handle, of, revoked))) throw notFound(NO_MANDATE);
      const mandate = given.find(({ id }) => id === input.mandate);
      if (mandate) await tellOfMandate(handle, 'mandate_revoked', mandate, context);
    });
    return { mandate: input.mandate };
  });

const NO_MANDATE = at('mandate', {
  zh: '没有这项委托，或已撤销',
  en: 'There is no such mandate, or it was revoked',
});

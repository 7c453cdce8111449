import { z } from 'zod';
import { mandateState } from '../../offices/index.ts';
import { type KeptMandate, listMandates as mandatesOf } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { cityOperation } from '../operation.ts';
import { needParty } from '../parties/need-party.ts';
import { partyIdShape } from '../shapes/party.ts';
import { mandateShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { PARTY_ITSELF } from './access.ts';

/** The mandates that a party gave and received, the latest first. */
export const listMandates = cityOperation(
  { enterprise: ['own'], agency: ['own'], department: 'any', auditor: 'any' },
  {
    method: 'GET',
    path: '/parties/{party}/mandates',
    tag: '主体 Parties',
    about: PARTY_ITSELF,
    title: { zh: '委托一览', en: 'List mandates' },
    text: {
      zh: '主体作出的与收到的委托，含已到期与已撤销的，新的在前。',
      en: 'Those that a party gave and received, ended and revoked ones included, the latest first.',
    },
  },
)
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      given: z.array(mandateShape).describe(says('作出的', 'Given')),
      received: z.array(mandateShape).describe(says('收到的', 'Received')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { id } = await needParty(store, input.party);
    const [given, received] = await store.read(
      async (handle) =>
        [
          await mandatesOf(handle, { enterprise: id }),
          await mandatesOf(handle, { agency: id }),
        ] as const,
    );
    const write = (mandate: KeptMandate) => ({
      id: mandate.id,
      enterprise: mandate.enterprise,
      enterprise_name: mandate.enterpriseName,
      agency: mandate.agency,
      agency_name: mandate.agencyName,
      scopes: mandate.scopes,
      from: formatDay(mandate.from),
      to: formatDay(mandate.to),
      given_at: mandate.givenAt.toISOString(),
      revoked_at: mandate.revokedAt?.toISOString() ?? null,
      state: mandateState(mandate, context.today),
    });
    return { given: given.map(write), received: received.map(write) };
  });

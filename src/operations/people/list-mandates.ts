import { z } from 'zod';
import { type KeptMandate, listMandates as mandatesOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { needParty } from '../parties/need-party.ts';
import { moreShape } from '../shapes/page.ts';
import { partyIdShape } from '../shapes/party.ts';
import { mandateShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { PARTY_ITSELF } from './access.ts';
import { writeMandate } from './write-mandate.ts';

const MOST = 200;

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
      zh: `主体作出的与收到的委托，含已到期与已撤销的，新的在前，至多各 ${MOST} 项。`,
      en: `Those that a party gave and received, ended and revoked ones included, the latest first, at most ${MOST} of each.`,
    },
  },
)
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      given: z.array(mandateShape).describe(says('作出的', 'Given')),
      received: z.array(mandateShape).describe(says('收到的', 'Received')),
      more: moreShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { id } = await needParty(store, input.party);
    const limit = MOST + 1;
    const [given, received] = await store.read(
      async (handle) =>
        [
          await mandatesOf(handle, { enterprise: id, limit }),
          await mandatesOf(handle, { agency: id, limit }),
        ] as const,
    );
    const write = (mandates: readonly KeptMandate[]) =>
      mandates.slice(0, MOST).map((mandate) => writeMandate(mandate, context.today));
    const more = Math.max(given.length, received.length) > MOST;
    return { given: write(given), received: write(received), more };
  });

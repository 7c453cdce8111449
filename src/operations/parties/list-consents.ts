import { z } from 'zod';
import { listConsents as consentsOf, PURPOSES } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { momentShape } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';

/** What a party has agreed to, the latest first. */
export const listConsents = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}/consents',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '同意记录', en: 'List consents' },
  text: {
    zh: '主体同意过什么，何时同意，何时撤回。',
    en: 'What the party has agreed to, since when, and until when.',
  },
})
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      consents: z.array(
        z.object({
          id: z.string(),
          purpose: z.enum(PURPOSES),
          given_at: momentShape,
          revoked_at: momentShape.nullable(),
        }),
      ),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const consents = await store.read((handle) => consentsOf(handle, input.party));
    return {
      consents: consents.map(({ id, purpose, givenAt, revokedAt }) => ({
        id,
        purpose,
        given_at: givenAt.toISOString(),
        revoked_at: revokedAt?.toISOString() ?? null,
      })),
    };
  });

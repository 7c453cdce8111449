import { z } from 'zod';
import { listConsents as consentsOf, listAccountNames, PURPOSES } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { momentShape, says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';

const nameShape = z.string().nullable();

/** What a party has agreed to, the latest first. */
export const listConsents = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}/consents',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '同意记录', en: 'List consents' },
  text: {
    zh: '主体同意过什么，何人何时同意、撤回。',
    en: 'What the party has agreed to, by whom, since when, and until when.',
  },
})
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      consents: z.array(
        z.object({
          id: z.string(),
          purpose: z.enum(PURPOSES),
          given_by: nameShape.describe(says('谁同意', 'Who agreed')),
          given_at: momentShape,
          revoked_by: nameShape.describe(says('谁撤回', 'Who took it back')),
          revoked_at: momentShape.nullable(),
        }),
      ),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return await store.read(async (handle) => {
      const consents = await consentsOf(handle, input.party);
      const names = await listAccountNames(
        handle,
        consents.flatMap(({ account, revokedBy }) => [account, revokedBy]),
      );
      const nameOf = (account: string | null) =>
        account === null ? null : (names.get(account) ?? null);
      return {
        consents: consents.map((one) => ({
          id: one.id,
          purpose: one.purpose,
          given_by: nameOf(one.account),
          given_at: one.givenAt.toISOString(),
          revoked_by: nameOf(one.revokedBy),
          revoked_at: one.revokedAt?.toISOString() ?? null,
        })),
      };
    });
  });

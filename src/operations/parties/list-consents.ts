import { z } from 'zod';
import { PURPOSES } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { moreShape } from '../shapes/page.ts';
import { partyIdShape } from '../shapes/party.ts';
import { momentShape, says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';
import { readConsents } from './read-consents.ts';

const MOST = 100;

const nameShape = z.string().nullable();

/** What a party has agreed to, the latest first. */
export const listConsents = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}/consents',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '同意记录', en: 'List consents' },
  text: {
    zh: `主体同意过什么，何人以何岗位、何时同意、撤回；至多 ${MOST} 条，新的在前。`,
    en: `What the party has agreed to, by whom in which post, since when, and until when; the latest ${MOST} at most.`,
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
          given_by_post: nameShape,
          given_at: momentShape,
          revoked_by: nameShape.describe(says('谁撤回', 'Who took it back')),
          revoked_by_post: nameShape,
          revoked_at: momentShape.nullable(),
        }),
      ),
      more: moreShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const consents = await store.read((handle) => readConsents(handle, input.party, MOST + 1));
    return { consents: consents.slice(0, MOST), more: consents.length > MOST };
  });

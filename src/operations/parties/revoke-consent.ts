import { z } from 'zod';
import { PURPOSES, revokeConsents } from '../../store/index.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { partyIdShape } from '../shapes/party.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';

/** A party takes back what it agreed to. */
export const revokeConsent = command(DOSSIER_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/consents/revoke',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '撤回同意', en: 'Revoke consent' },
  text: {
    zh: '撤回对测算读写档案的同意；已写入的陈述保留。',
    en: 'Takes back the consent; what was written meanwhile stays.',
  },
})
  .input(z.strictObject({ party: partyIdShape, purpose: z.enum(PURPOSES) }))
  .output(z.object({}))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { caller } = context;
    const by = caller.is === 'member' ? caller.account : caller.is;
    context.note({ detail: { purpose: input.purpose } });
    await store.write(async (handle) => {
      const revoked = { by, at: new Date(context.now) };
      if (await revokeConsents(handle, input, revoked)) return;
      throw notFound({
        field: 'purpose',
        message: { zh: '没有可撤回的同意', en: 'There is no consent to take back' },
      });
    });
    return {};
  });

import { z } from 'zod';
import { addConsent, PURPOSES } from '../../store/index.ts';
import { command } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';
import { needParty } from './need-party.ts';

/** A party agrees that calculations are read from its dossier and written back to it. */
export const giveConsent = command(DOSSIER_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/consents',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '同意读写档案', en: 'Give consent' },
  text: {
    zh: '同意测算读取并写回档案；何人何时同意一并记下，可随时撤回。',
    en: 'Agrees that calculations read and write the dossier; who and when is kept, and it can be taken back at any time.',
  },
})
  .input(z.strictObject({ party: partyIdShape, purpose: z.enum(PURPOSES) }))
  .output(z.object({ consent: z.string().describe(says('编号', 'Its id')) }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    await needParty(store, input.party);
    const { caller } = context;
    const account = caller.is === 'member' ? caller.account : caller.is;
    context.note({ detail: { purpose: input.purpose } });
    const at = new Date(context.now);
    return {
      consent: await store.write((handle) => addConsent(handle, { ...input, account }, at)),
    };
  });

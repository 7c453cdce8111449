import { z } from 'zod';
import { pageStatements, readKindStatements } from '../../store/index.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { nextShape, pageOf } from '../shapes/page.ts';
import { partyIdShape, statementShape } from '../shapes/party.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';
import { maskStatements } from './mask-party.ts';
import { needParty } from './need-party.ts';
import { writeStatement } from './write-party.ts';

const USUAL = 200;
const MOST = 1000;

/** Everything that was ever stated of a party, corrections and all, the latest first. */
export const listStatements = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}/statements',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '档案沿革', en: 'List statements' },
  text: {
    zh: '对主体的全部陈述，包括已更正与撤回的，新的在前。',
    en: 'Everything that was ever stated of the party, with what was corrected or taken back, the latest first.',
  },
})
  .input(z.strictObject({ party: partyIdShape, ...pageOf(MOST) }))
  .output(z.object({ statements: z.array(statementShape), next: nextShape }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const party = await needParty(store, input.party);
    const { before, limit = USUAL } = input;
    const page = { party: party.id, before, limit };
    const [statements, ofKinds] = await store.read(
      async (handle) =>
        [await pageStatements(handle, page), await readKindStatements(handle, party.id)] as const,
    );
    return {
      statements: maskStatements(statements, context, ofKinds).map(writeStatement),
      next: nextOf(statements, limit, ({ sequence }) => sequence),
    };
  });

import { z } from 'zod';
import { readStatements } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape, statementShape } from '../shapes/party.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';
import { maskStatements } from './mask-party.ts';
import { needParty } from './need-party.ts';
import { writeStatement } from './write-party.ts';

/** Everything that was ever stated of a party, corrections and all, the earliest first. */
export const listStatements = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}/statements',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '档案沿革', en: 'List statements' },
  text: {
    zh: '对主体的全部陈述，包括已更正与撤回的，先后为序。',
    en: 'Everything that was ever stated of the party, with what was corrected or taken back, in order.',
  },
})
  .input(z.strictObject({ party: partyIdShape }))
  .output(z.object({ statements: z.array(statementShape) }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const party = await needParty(store, input.party);
    const statements = await store.read((handle) => readStatements(handle, party.id));
    return { statements: maskStatements(statements, context).map(writeStatement) };
  });

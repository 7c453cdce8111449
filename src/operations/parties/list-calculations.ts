import { z } from 'zod';
import { listCalculations as calculationsOf } from '../../store/index.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { calculationIdShape, calculationLineShape } from '../shapes/calculation.ts';
import { nextBy, pageBy } from '../shapes/page.ts';
import { partyIdShape } from '../shapes/party.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';
import { needParty } from './need-party.ts';
import { writeLine } from './write-calculation.ts';

const USUAL = 50;

/** The saved calculations of a party, the latest first. */
export const listCalculations = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}/calculations',
  tag: '测算 Calculator',
  about: DOSSIER_OF_PARTY,
  title: { zh: '已存的测算', en: 'List saved calculations' },
  text: { zh: '主体已存的测算，新的在前。', en: 'The calculations of a party, the latest first.' },
})
  .input(z.strictObject({ party: partyIdShape, ...pageBy(calculationIdShape) }))
  .output(
    z.object({
      calculations: z.array(calculationLineShape),
      next: nextBy(calculationIdShape),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const party = await needParty(store, input.party);
    const { before, limit = USUAL } = input;
    const search = { party: party.id, before, limit };
    const lines = await store.read((handle) => calculationsOf(handle, search));
    return { calculations: lines.map(writeLine), next: nextOf(lines, limit, ({ id }) => id) };
  });

import { z } from 'zod';
import { cityOperation } from '../operation.ts';
import { calculationIdShape, calculationShape } from '../shapes/calculation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';
import { needCalculation } from './need-calculation.ts';
import { writeCalculation } from './write-calculation.ts';

/** A saved calculation: what was asked, and what was answered. */
export const getCalculation = cityOperation(DOSSIER_READERS, {
  method: 'GET',
  path: '/parties/{party}/calculations/{calculation}',
  tag: '测算 Calculator',
  about: DOSSIER_OF_PARTY,
  title: { zh: '一次测算', en: 'Get a saved calculation' },
  text: { zh: '当时的档案与答复。', en: 'The dossier as it was, and the answer.' },
})
  .input(z.strictObject({ party: partyIdShape, calculation: calculationIdShape }))
  .output(calculationShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return writeCalculation(await needCalculation(store, input));
  });

import { z } from 'zod';
import { cityOperation } from '../operation.ts';
import { calculationIdShape, calculationShape } from '../shapes/calculation.ts';
import { needCalculation } from './need-calculation.ts';
import { writeCalculation } from './write-calculation.ts';

/** A saved calculation: what was asked, and what was answered. */
export const getCalculation = cityOperation('demonstration', {
  method: 'GET',
  path: '/calculations/{calculation}',
  tag: '测算 Calculator',
  title: { zh: '一次测算', en: 'Get a saved calculation' },
  text: { zh: '当时的档案与答复。', en: 'The dossier as it was, and the answer.' },
})
  .input(z.strictObject({ calculation: calculationIdShape }))
  .output(calculationShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return writeCalculation(await needCalculation(store, input.calculation));
  });

import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { readDossier } from '../../rules/index.ts';
import { parseDay } from '../../values/index.ts';
import { cityOperation } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { assessmentShape } from '../shapes/answer.ts';
import { calculationIdShape } from '../shapes/calculation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';
import { needCalculation } from './need-calculation.ts';

/** Computes a saved calculation again, under the version of the catalogue of then. */
export const replayCalculation = cityOperation(DOSSIER_READERS, {
  method: 'POST',
  path: '/parties/{party}/calculations/{calculation}/replay',
  tag: '测算 Calculator',
  about: DOSSIER_OF_PARTY,
  title: { zh: '重算核对', en: 'Replay a calculation' },
  text: {
    zh: '用当时的档案与目录版本重算，并与保存的答复逐项比较。',
    en: 'Computes it again from the dossier and the catalogue of then, and compares with what was answered.',
  },
})
  .input(z.strictObject({ party: partyIdShape, calculation: calculationIdShape }))
  .output(
    z.object({
      same: z.boolean().describe(says('与保存的答复一字不差', 'Whether nothing differs')),
      catalogue_version: z.int(),
      answer: assessmentShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const { store, inUse } = await context.city();
    const { dossier, asOf, answer, catalogueVersion } = await needCalculation(store, input);
    const { catalogue, assessor, problems } = await store.read((handle) =>
      inUse.at(handle, catalogueVersion),
    );
    if (problems.length > 0) throw contentRefused(problems);
    const reading = readDossier(catalogue, dossier);
    const day = parseDay(asOf);
    if (!reading.ok || !day.ok) throw contentRefused(reading.ok ? [] : reading.problems);
    const again = assessor.assess(reading.dossier, { asOf: day.value, explain: true });
    return {
      same: isDeepStrictEqual(JSON.parse(JSON.stringify(again)), answer),
      catalogue_version: catalogueVersion,
      answer: again,
    };
  });

import { z } from 'zod';
import { dossierOf, withPersonal } from '../../dossiers/index.ts';
import { readDossier } from '../../rules/index.ts';
import { saveCalculation as keep, readStatements } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { calculationLineShape } from '../shapes/calculation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { dayShape, says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';
import { needParty } from './need-party.ts';
import { writeLine } from './write-calculation.ts';

/**
 * Assesses a party's dossier as it stands, and keeps question and answer for good; personal data,
 * which no calculation needs, is left out.
 */
export const saveCalculation = command(DOSSIER_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/calculations',
  tag: '测算 Calculator',
  about: DOSSIER_OF_PARTY,
  title: { zh: '保存测算', en: 'Save a calculation' },
  text: {
    zh: '按现行档案测算，连同所用的目录版本一起保存；日后可重算核对。',
    en: 'Assesses the dossier as it stands and keeps it with the version of the catalogue; it can be replayed later.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      as_of: dayShape
        .optional()
        .describe(says('截至日，默认今天', 'As-of date; today unless given')),
    }),
  )
  .output(calculationLineShape)
  .handler(async ({ input, context }) => {
    const { store, catalogueVersion } = await context.city();
    const party = await needParty(store, input.party);
    const statements = await store.read((handle) => readStatements(handle, party.id));
    const { vocabulary } = context.catalogue;
    const dossier = withPersonal(dossierOf(statements), vocabulary, () => undefined);
    const reading = readDossier(context.catalogue, dossier);
    if (!reading.ok) throw contentRefused(reading.problems);
    const asOf = input.as_of ?? context.today;
    const answer = context.assessor.assess(reading.dossier, { asOf, explain: true });
    if (JSON.stringify(answer).length > MOST_KEPT) throw contentRefused([TOO_MUCH]);
    const savedAt = new Date(context.now);
    const line = { party: party.id, catalogueVersion, asOf: formatDay(asOf), savedAt };
    context.note({ detail: { as_of: line.asOf } });
    const id = await store.write((handle) => keep(handle, { ...line, dossier, answer }));
    return writeLine({ id, ...line, totals: answer.totals });
  });

/** Letters of an answer that is kept for good: those of some six hundred records. */
const MOST_KEPT = 10_000_000;
const TOO_MUCH = {
  field: 'party',
  message: {
    zh: '档案的记录太多，测算结果超过可以保存的篇幅；可以测算，不能保存',
    en: 'The dossier has so many records that the answer is too long to be kept; it can be assessed, not saved',
  },
  expected: {
    zh: '删去与政策无关的记录，再保存',
    en: 'Remove records that no policy asks for, then save',
  },
};

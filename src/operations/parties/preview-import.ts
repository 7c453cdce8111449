import { z } from 'zod';
import {
  type Change,
  changesBetween,
  dossierOf,
  keyOf,
  mergeDossiers,
  readInIds,
  standing,
  withoutFaults,
} from '../../dossiers/index.ts';
import { type DossierReading, readDossierFile } from '../../files/index.ts';
import { type Catalogue, type Problem, readDossier } from '../../rules/index.ts';
import { readStatements, revisionOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape, revisionShape } from '../shapes/party.ts';
import { placeShape } from '../shapes/place.ts';
import { problemShape } from '../shapes/problem.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';
import { needParty } from './need-party.ts';

const valueShape = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
  .nullable();

/** What a file would change in a dossier, and what is wrong with it; nothing is kept. */
export const previewImport = cityOperation(DOSSIER_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/import/preview',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '预览导入', en: 'Preview an import' },
  text: {
    zh: '读取表格或档案文件，逐行逐格列出问题，并给出无误部分将带来的改动；不保存。确认后以 keep-dossier 写入。',
    en: 'Reads a spreadsheet or dossier file, lists what is wrong by row and cell, and what the sound part would change. Nothing is kept; keep-dossier writes it.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      file: z.file().describe(says('.xlsx、.yaml、.yml 或 .json', '.xlsx, .yaml, .yml or .json')),
    }),
  )
  .output(
    z.object({
      problems: z.array(problemShape).readonly(),
      changes: z.array(
        placeShape.extend({
          before: valueShape,
          after: valueShape,
          confirmed: z
            .boolean()
            .describe(says('原值经部门确认', 'An office has confirmed what stands there')),
        }),
      ),
      dossier: z
        .unknown()
        .describe(says('并入后的档案', 'The dossier with the sound part laid over')),
      revision: revisionShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const party = await needParty(store, input.party);
    const file = { name: input.file.name, bytes: await input.file.bytes() };
    const { vocabulary } = context.catalogue;
    const { sound, problems } = soundPart(
      await readDossierFile(file, vocabulary),
      context.catalogue,
    );
    const statements = await store.read((handle) => readStatements(handle, party.id));
    const before = dossierOf(statements);
    const after = mergeDossiers(before, readInIds(sound, vocabulary));
    const stands = new Map(standing(statements).map((one) => [keyOf(one), one]));
    return {
      problems,
      changes: changesBetween(before, after).map((change: Change) => {
        const known = stands.get(keyOf(change));
        const { section, entry, fact, value } = change;
        return {
          ...{ section, entry, fact },
          before: known?.value ?? null,
          after: value,
          confirmed: known?.source.kind === 'confirmed',
        };
      }),
      dossier: after,
      revision: revisionOf(statements),
    };
  });

/** What of a file is right, and everything that is wrong with the rest. */
function soundPart(
  reading: DossierReading,
  catalogue: Catalogue,
): { readonly sound: unknown; readonly problems: readonly Problem[] } {
  const read = reading.ok ? reading : reading.rest;
  const cellProblems = reading.ok ? [] : reading.problems;
  if (read === undefined) return { sound: {}, problems: cellProblems };
  const checked = readDossier(catalogue, read.input);
  const factProblems = checked.ok ? [] : checked.problems;
  const fields = [...cellProblems, ...factProblems].map(({ field }) => field);
  return {
    sound: fields.length === 0 ? read.input : withoutFaults(read.input, fields),
    problems: [...cellProblems, ...factProblems.map(read.locate)],
  };
}

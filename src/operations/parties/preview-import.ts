import { z } from 'zod';
import {
  changesBetween,
  dossierOf,
  keyOf,
  mergeDossiers,
  readInIds,
  standing,
} from '../../dossiers/index.ts';
import { readStatements, revisionOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape, revisionShape, statementShape } from '../shapes/party.ts';
import { placeShape } from '../shapes/place.ts';
import { problemShape } from '../shapes/problem.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';
import { lastConfirmed } from './confirmed.ts';
import { needParty } from './need-party.ts';
import { readImport } from './read-import.ts';
import { writeStatement } from './write-party.ts';

const MOST_PROBLEMS = 500;

const valueShape = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
  .nullable();

export const importFileShape = z
  .file()
  .describe(says('.xlsx、.yaml、.yml 或 .json', '.xlsx, .yaml, .yml or .json'));

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
  .input(z.strictObject({ party: partyIdShape, file: importFileShape }))
  .output(
    z.object({
      problems: z
        .array(problemShape)
        .readonly()
        .describe(says('问题，最多 500 处', 'Problems, at most 500')),
      problem_count: z.int().describe(says('问题总数', 'How many problems there are')),
      changes: z.array(
        placeShape.extend({
          before: valueShape,
          after: valueShape,
          confirmed: statementShape
            .nullable()
            .describe(
              says('部门在此处确认过的不同内容', 'What an office confirmed here, where it differs'),
            ),
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
    const { sound, problems } = await readImport(input.file, context.catalogue);
    const statements = await store.read((handle) => readStatements(handle, party.id));
    const before = dossierOf(statements);
    const after = mergeDossiers(before, readInIds(sound, context.catalogue.vocabulary));
    const stands = new Map(standing(statements).map((one) => [keyOf(one), one.value]));
    const confirmedAt = lastConfirmed(statements);
    return {
      problems: problems.slice(0, MOST_PROBLEMS),
      problem_count: problems.length,
      changes: changesBetween(before, after).map(({ section, entry, fact, value }) => {
        const key = keyOf({ section, entry, fact });
        const confirmed = confirmedAt.get(key);
        const differs = JSON.stringify(confirmed?.value) !== JSON.stringify(value);
        return {
          ...{ section, entry, fact },
          before: stands.get(key) ?? null,
          after: value,
          confirmed:
            confirmed !== undefined && differs
              ? writeStatement({ ...confirmed, masked: false })
              : null,
        };
      }),
      dossier: after,
      revision: revisionOf(statements),
    };
  });

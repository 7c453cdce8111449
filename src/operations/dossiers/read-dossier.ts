import { z } from 'zod';
import { readDossierFile } from '../../files/index.ts';
import { PUBLIC } from '../../offices/index.ts';
import { readDossier as checkDossier } from '../../rules/index.ts';
import { operation } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { says } from '../shapes/text.ts';

/** Reads a dossier file; problems name the file, the line (or sheet and cell) and the field. */
export const readDossier = operation(PUBLIC, {
  method: 'POST',
  path: '/dossiers/read',
  tag: '档案 Dossier',
  title: { zh: '读取档案文件', en: 'Read a dossier file' },
  text: {
    zh: '读取 YAML、JSON 或 XLSX 档案并核对每一项，返回可用于测算的档案。不保存文件。',
    en: 'Reads a dossier from YAML, JSON or XLSX, checks every fact and returns it ready to be assessed. The file is not stored.',
  },
})
  .input(
    z.strictObject({
      file: z.file().describe(says('.yaml、.yml、.json 或 .xlsx', '.yaml, .yml, .json or .xlsx')),
    }),
  )
  .output(
    z.object({
      dossier: z.unknown().describe(says('档案', 'The dossier')),
    }),
  )
  .handler(async ({ input, context }) => {
    const file = { name: input.file.name, bytes: await input.file.bytes() };
    const reading = await readDossierFile(file, context.catalogue.vocabulary);
    if (!reading.ok) throw contentRefused(reading.problems);
    const checked = checkDossier(context.catalogue, reading.input);
    if (!checked.ok) throw contentRefused(checked.problems.map(reading.locate));
    return { dossier: reading.input };
  });

import { z } from 'zod';
import { writeFaultyRows } from '../../files/index.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { workbookFile, workbookShape } from '../shapes/workbook.ts';
import { DOSSIER_OF_PARTY, DOSSIER_WRITERS } from './access.ts';
import { importFileShape } from './preview-import.ts';
import { readImport } from './read-import.ts';

const FILE_NAME = 'zhida-mistakes.xlsx';

/** The rows of a file that have mistakes, to be mended and imported again. */
export const getFaultyRows = cityOperation(DOSSIER_WRITERS, {
  method: 'POST',
  path: '/parties/{party}/import/mistakes',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '导入中有误的行', en: 'Get the faulty rows of an import' },
  text: {
    zh: '把文件中有误的行写成表格，问题列在旁边；版式与模板相同，改好后可再次导入。文件不保存。',
    en: 'The rows with mistakes as a spreadsheet with the problems beside them, in the layout of the template: once mended it is imported again. The file is not stored.',
  },
})
  .input(z.strictObject({ party: partyIdShape, file: importFileShape }))
  .output(workbookShape)
  .handler(async ({ input, context }) => {
    const { file, sound, ...read } = await readImport(input.file, context.catalogue);
    const found = { ...read, isWhole: sound === undefined };
    const bytes = await writeFaultyRows(file, context.catalogue.vocabulary, found);
    return workbookFile(bytes, FILE_NAME);
  });

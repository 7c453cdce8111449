import { z } from 'zod';
import { writeDossierTemplate } from '../../files/index.ts';
import { PUBLIC } from '../../offices/index.ts';
import { operation } from '../operation.ts';
import { workbookFile, workbookShape } from '../shapes/workbook.ts';

const FILE_NAME = 'zhida-dossier.xlsx';

/** An empty workbook to fill in, made from the vocabulary. */
export const getDossierTemplate = operation(PUBLIC, {
  method: 'GET',
  path: '/dossier-template',
  tag: '档案 Dossier',
  title: { zh: '档案模板', en: 'Get the dossier template' },
  text: {
    zh: '按词汇生成的 XLSX 空白档案，附填写说明。',
    en: 'An empty dossier as XLSX, made from the vocabulary, with a guide.',
  },
})
  .input(z.strictObject({}).optional())
  .output(workbookShape)
  .handler(async ({ context }) => {
    const bytes = await writeDossierTemplate(context.catalogue.vocabulary);
    return workbookFile(bytes, FILE_NAME);
  });

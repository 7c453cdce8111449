import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { operation } from '../operation.ts';
import { vocabularyShape } from '../shapes/vocabulary.ts';

/** Every name that a dossier may use. */
export const getVocabulary = operation(PUBLIC, {
  method: 'GET',
  path: '/vocabulary',
  tag: '档案 Dossier',
  title: { zh: '档案词汇', en: 'Get the vocabulary' },
  text: {
    zh: '主体与各种记录的事实、类型与代码表。',
    en: 'The facts of the party and of every kind of record, with types and code lists.',
  },
})
  .input(z.strictObject({}).optional())
  .output(vocabularyShape)
  .handler(({ context }) => context.catalogue.vocabulary);

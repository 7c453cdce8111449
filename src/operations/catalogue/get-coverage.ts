import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { coverageOf } from '../../rules/index.ts';
import { operation } from '../operation.ts';
import { coverageShape } from '../shapes/catalogue.ts';

/** Which clause carries which article, and why the other articles carry none. */
export const getCoverage = operation(PUBLIC, {
  method: 'GET',
  path: '/coverage',
  tag: '政策 Catalogue',
  title: { zh: '覆盖情况', en: 'Get the coverage' },
  text: {
    zh: '每一条原文由哪些条款承载；没有条款的说明理由。',
    en: 'Which clauses carry each article of the text; where none does, the reason.',
  },
})
  .input(z.strictObject({}).optional())
  .output(coverageShape)
  .handler(({ context }) => coverageOf(context.catalogue));

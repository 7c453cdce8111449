import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listPolicies as policiesOf } from '../../rules/index.ts';
import { operation } from '../operation.ts';
import { policyShape } from '../shapes/catalogue.ts';

/** The policy documents of the catalogue. */
export const listPolicies = operation(PUBLIC, {
  method: 'GET',
  path: '/policies',
  tag: '政策 Catalogue',
  title: { zh: '政策文件', en: 'List policies' },
  text: {
    zh: '目录中的政策文件及其有效期。',
    en: 'The policy documents of the catalogue and their validity.',
  },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ policies: z.array(policyShape).readonly() }))
  .handler(({ context }) => ({ policies: policiesOf(context.catalogue) }));

import { z } from 'zod';
import { checkAudit, hasAuditHash } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { filterShape } from '../shapes/audit.ts';
import { says } from '../shapes/text.ts';
import { AUDIT_READERS } from './access.ts';

/** Goes through the whole audit log and tells whether anything in it was changed. */
export const verifyAudit = cityOperation(AUDIT_READERS, {
  method: 'GET',
  path: '/audit/check',
  tag: '审计 Audit',
  title: { zh: '核验审计日志', en: 'Verify the audit log' },
  text: {
    zh: '逐条核验哈希链。另行抄存的哈希可用 expect 核对：日志被整体改写时它不再出现。',
    en: 'Checks the chain of hashes entry by entry. A hash that was noted elsewhere can be given as expect: it is missing from a log that was rewritten as a whole.',
  },
})
  .input(z.strictObject({ expect: filterShape.optional() }).optional())
  .output(
    z.object({
      entries: z.int().describe(says('完好的条数', 'Entries that are whole')),
      hash: z.string().describe(says('最后一条的哈希，请抄存', 'Hash of the last; note it')),
      broken: z
        .object({ number: z.int(), is: z.enum(['changed', 'missing', 'headless']) })
        .nullable()
        .describe(says('第一处不符', 'The first that is not as it was')),
      expected: z
        .boolean()
        .nullable()
        .describe(says('expect 是否在日志中', 'Whether the log holds what was expected')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const expect = input?.expect;
    return await store.read(async (handle) => ({
      ...(await checkAudit(handle)),
      expected: expect === undefined ? null : await hasAuditHash(handle, expect),
    }));
  });

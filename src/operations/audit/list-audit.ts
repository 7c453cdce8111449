import { z } from 'zod';
import { listAudit as entriesOf, listNames } from '../../store/index.ts';
import type { Listing } from '../listing.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { auditLineShape, filterShape, flagShape } from '../shapes/audit.ts';
import { nextShape, PAGE } from '../shapes/page.ts';
import { AUDIT_READERS } from './access.ts';
import { writeAuditLine } from './write-entries.ts';

const USUAL = 50;

/** Entries of the audit log, the latest first. */
export const listAudit = (listing: () => Listing) =>
  cityOperation(AUDIT_READERS, {
    method: 'GET',
    path: '/audit',
    tag: '审计 Audit',
    title: { zh: '审计日志', en: 'List the audit log' },
    text: {
      zh: '谁、以何岗位、何时、对谁、做了什么、结果如何，新的在前；可按对象、账号、操作、是否被拒筛选。',
      en: 'Who did what in which post, when, to whom, with what result, the latest first; by subject, account, operation, and whether it was refused.',
    },
  })
    .input(
      z
        .strictObject({
          ...PAGE,
          subject: filterShape.optional(),
          account: filterShape.optional(),
          operation: filterShape.optional(),
          refused: flagShape.optional(),
        })
        .optional(),
    )
    .output(z.object({ entries: z.array(auditLineShape), next: nextShape }))
    .handler(async ({ input, context }) => {
      const { store } = await context.city();
      const limit = input?.limit ?? USUAL;
      return await store.read(async (handle) => {
        const entries = await entriesOf(handle, { ...input, limit });
        const names = await listNames(handle, entries);
        return {
          entries: entries.map((entry) => writeAuditLine(entry, names, listing())),
          next: nextOf(entries, limit, ({ number }) => number),
        };
      });
    });

import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The form of archives that this program writes and reads. */
export const FORMAT = 1;

/** The names of what an archive holds besides the parts of tables. */
export const ENTRIES = {
  format: 'format.json',
  manifest: 'manifest.json',
  digest: 'manifest.sha256',
} as const;

export const formatShape = z.object({ zhida_backup: z.int() });

const digestShape = z.string().regex(/^[0-9a-f]{64}$/);

/** What an archive holds. It comes last, because it is known only then. */
export const manifestShape = z.object({
  format: z.literal(FORMAT),
  /** Version of the program that wrote the archive. */
  program: z.string(),
  taken_at: z.iso.datetime(),
  /** The steps by which the tables came to be, in order. */
  migrations: z.array(z.string()).min(1),
  /** In the order in which they can be filled: who is referred to comes first. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      /** Each holds rows, one a line; the digest is of the text that is compressed in it. */
      parts: z.array(z.object({ name: z.string(), rows: z.int(), sha256: digestShape })),
    }),
  ),
  /** The contents of attachments; those of a bucket are not in the archive. */
  files: z.array(z.object({ sha256: digestShape })).default([]),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
});

export type Manifest = z.infer<typeof manifestShape>;
export type Part = Manifest['tables'][number]['parts'][number];

/** The name of a content of an attachment within an archive. */
export function entryOfFile(sha256: string): string {
  return `attachments/${sha256}.gz`;
}

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

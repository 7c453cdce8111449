import { z } from 'zod';

/** What stands in a package of a case, and how its parts are called. */
export const FORMAT = 'zhida-case-package-1';
export const NAMES = {
  manifest: 'manifest.json',
  readme: 'README.txt',
  page: 'index.html',
  events: 'events.jsonl',
  state: 'state.json',
  written: 'written.jsonl',
  papers: 'papers.json',
  audit: 'audit.jsonl',
} as const;
/** Folders of files that were handed in or attached, of papers, and of the pinned catalogue. */
export const FOLDERS = { files: 'files/', papers: 'papers/', catalogue: 'catalogue/' } as const;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestShape = z.object({
  format: z.literal(FORMAT),
  case: z.string(),
  number: z.string(),
  exported_at: z.string(),
  exported_by: z.object({ role: z.string(), party: z.string().nullable() }),
  catalogue_version: z.int(),
  procedure: z.string(),
  /** Documents that the procedure may cite, by which its file is read again. */
  policies: z.array(z.object({ id: z.string(), articles: z.array(z.string()) })),
  /** What was masked, because the one who exported it has no need of it. */
  masked: z.array(z.string()),
  /** Digests of files that are not for the one who exported it, and of those that are nowhere. */
  left_out: z.array(digest),
  missing: z.array(digest),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: digest })),
});
export type Manifest = z.infer<typeof manifestShape>;

export const papersShape = z.array(
  z.object({
    ...{ kind: z.string(), number: z.string(), code: z.string(), digest },
    /** Absent in packages of earlier programs. */
    office_number: z.string().nullable().exactOptional(),
    replaces: z.string().nullable().exactOptional(),
    withdrawn: z.object({ on: z.string(), reason: z.string() }).nullable().exactOptional(),
  }),
);

const nullable = z.string().nullable();
export const auditShape = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  account: nullable,
  post: nullable,
  role: z.string(),
  actingFor: nullable,
  operation: z.string(),
  subject: nullable,
  detail: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
  ),
  result: z.string(),
  address: nullable,
  request: nullable,
  before: z.string(),
  hash: z.string(),
  /** Parts that were masked: the hash cannot be computed from the rest. */
  masked: z.array(z.string()),
});

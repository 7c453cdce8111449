import type { AuditEntry } from '../store/index.ts';

/** What a command tells of itself, for its entry in the audit log. */
export type Note = {
  /** What it is about, where that is not the party of its input. */
  readonly subject?: string;
  readonly detail?: AuditEntry['detail'];
};

import type { GuardedPool } from './transaction-guard.ts';

/** A database that was opened: its one pool, and how to leave it. */
export type Engine = {
  readonly kind: 'embedded' | 'server';
  readonly pool: GuardedPool;
  /** Copies the database to a folder, which it names; undefined on a server. */
  readonly copy: (() => Promise<string>) | undefined;
  readonly close: () => Promise<void>;
};

import type { GuardedPool } from './transaction-guard.ts';

/** A database that was opened: its one pool, and how to leave it. */
export type Engine = {
  readonly kind: 'embedded' | 'server';
  readonly pool: GuardedPool;
  /** The whole database as SQL that any PostgreSQL from 15 on takes; undefined on a server. */
  readonly dump: (() => Promise<string>) | undefined;
  readonly close: () => Promise<void>;
};

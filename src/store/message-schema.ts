import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { KeptData } from '../messages/index.ts';

type MessageRow = {
  id: GeneratedAlways<number>;
  account: string;
  kind: string;
  data: ColumnType<KeptData, string, string>;
  created_at: ColumnType<Date, Date, never>;
  planned_at: ColumnType<Date | null, never, Date>;
  read_at: ColumnType<Date | null, never, Date>;
};

type PreferenceRow = {
  account: string;
  mail: 'at_once' | 'daily_digest' | 'off';
  sms: boolean;
  language: 'zh' | 'en';
};

type DeliveryRow = {
  id: Generated<string>;
  message: number;
  account: string;
  channel: 'mail' | 'sms';
  /** Whether it goes out together with others of a day. */
  digest: boolean;
  state: 'waiting' | 'sending' | 'sent' | 'dead';
  /** The mail that it is part of: those who are part of one are sent again as one. */
  batch: ColumnType<string | null, never, string | null>;
  attempts: Generated<number>;
  /** When to try next; of one that is being sent: when to take it for given up by a lost process. */
  due_at: Date;
  error: ColumnType<string | null, never, string | null>;
  ended_at: ColumnType<Date | null, never, Date | null>;
};

/** The tables of messages, as Kysely sees them. */
export type MessageSchema = {
  message: MessageRow;
  message_preference: PreferenceRow;
  delivery: DeliveryRow;
};

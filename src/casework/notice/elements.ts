import type { Fen, Message } from '../../values/index.ts';

/** What a line of a notice says of its case, as it was published. */
export type NoticeElements = {
  /** The number of the case. */
  readonly number: string;
  readonly beneficiary: string;
  /** The beneficiary's; null for who has none. */
  readonly creditCode: string | null;
  readonly clause: {
    readonly id: string;
    readonly article: string;
    readonly title: Message;
    readonly policy: Message;
  };
  /** What it is for; null where the clause is about the party itself. */
  readonly matter: Message | null;
  readonly amount: Fen;
  readonly payee: string;
};

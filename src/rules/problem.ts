import type { Message } from '../values/index.ts';

/**
 * Something that is wrong with a clause, a vocabulary or a dossier: where it stands, what it is
 * and what was expected there. `file`, `line` and `column` (1-based) are set where they are known.
 */
export type Problem = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Where inside the document: `records[0].amount`, `require`, `front matter.counted on`. */
  readonly field: string;
  readonly message: Message;
  readonly expected?: Message;
};

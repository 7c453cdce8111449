import type { Message } from '../../values/index.ts';
import type { Action, Stage } from './types.ts';

/** What is wrong with a procedure, and at which of its lines. */
export type Fault = {
  readonly at: 'procedure' | 'batches' | Stage | Action;
  readonly message: Message;
  readonly expected?: Message;
};

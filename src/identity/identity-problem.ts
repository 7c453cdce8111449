import type { Message } from '../values/index.ts';
import { type RefusalCode, WORDS } from './words.ts';

/** Why something about an account was refused; `messages` says what to do, for people. */
export class IdentityProblem extends Error {
  readonly code: RefusalCode;
  /** The field that is meant; empty when none is. */
  readonly field: string;
  readonly messages: readonly Message[];

  constructor(code: RefusalCode, field = '', messages: readonly Message[] = [WORDS[code]]) {
    super(messages.map(({ en }) => en).join('; '));
    this.name = 'IdentityProblem';
    this.code = code;
    this.field = field;
    this.messages = messages;
  }
}

import type { Message } from '../../values/index.ts';

/** A mistake in an expression, at an offset of its text. Caught where the expression is read. */
export class ExpressionError extends Error {
  readonly offset: number;
  readonly text: Message;

  constructor(offset: number, text: Message) {
    super(text.en);
    this.offset = offset;
    this.text = text;
  }
}

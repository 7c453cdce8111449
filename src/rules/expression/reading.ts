import type { SyntaxNode } from '@lezer/common';
import type { Message } from '../../values/index.ts';
import { ExpressionError } from './expression-error.ts';
import type { ScannedText } from './scan-literals.ts';
import type { Scope } from './scope.ts';
import type { Expression } from './types.ts';

/** One expression while it is read: its text, its names, and the reader for the parts of a node. */
export type Reading = ScannedText & {
  readonly source: string;
  readonly scope: Scope;
  /** Offsets of the `where` words that stood in their place. */
  readonly usedWheres: Set<number>;
  readonly read: (node: SyntaxNode, reading: Reading) => Expression;
};

/** Stops the reading at an offset. */
export function fail(offset: number, text: Message): never {
  throw new ExpressionError(offset, text);
}

/** The words of a node, as the author wrote them. */
export function wordsOf(node: SyntaxNode, { source }: Reading): string {
  return source.slice(node.from, node.to).trim();
}

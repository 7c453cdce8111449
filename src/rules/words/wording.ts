import type { Fen, Message } from '../../values/index.ts';
import type { Award } from '../award/types.ts';
import type { Expression } from '../expression/types.ts';

/** Turns parts of the IR into words, both languages at once. */
export type Wording = {
  expression(expression: Expression): Message;
  money(fen: Fen): Message;
  award(award: Award): readonly Message[];
  clause(id: string): Message;
  code(expression: Expression, code: string): Message;
};

/** Joins messages with a separator of each language. */
export function joinWords(list: readonly Message[], zh: string, en: string): Message {
  return { zh: list.map((one) => one.zh).join(zh), en: list.map((one) => one.en).join(en) };
}

import type { Message } from '../operations/index.ts';

/** One setting: its default, what it means and how it is read. */
export type Setting<T> = {
  readonly preset: string;
  readonly means: Message;
  readonly expected: Message;
  /** What is given may hold a password and is never shown. */
  readonly secret?: true;
  /** `undefined` refuses the text. */
  readonly read: (text: string) => T | undefined;
};

import { expect } from 'vitest';
import type { Message, Parsed } from './message.ts';

/** The value of a text that must be readable. */
export function readValue<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) {
    throw new Error(`refused: ${parsed.error.en}`);
  }
  return parsed.value;
}

/** The message of a text that must be refused; both languages speak. */
export function refusalOf(parsed: Parsed<unknown>): Message {
  if (parsed.ok) {
    throw new Error(`accepted: ${JSON.stringify(parsed.value)}`);
  }
  expect(parsed.error.zh).toMatch(/\p{Script=Han}/u);
  expect(parsed.error.en).toMatch(/[a-z]/);
  return parsed.error;
}

import { expect } from 'vitest';
import { ExpressionError } from '../expression-error.ts';
import { readExpression } from '../read.ts';
import { SAMPLE_SCOPE } from './sample-world.test-kit.ts';

/** The refusal of an expression as `offset: message`; both languages speak. */
export function refusalOf(source: string): string {
  try {
    readExpression(source, SAMPLE_SCOPE);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    expect(error.text.zh).toMatch(/\p{Script=Han}/u);
    expect(error.message).toBe(error.text.en);
    return `${error.offset}: ${error.text.en}`;
  }
  throw new Error(`read: ${source}`);
}

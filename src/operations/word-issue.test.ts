import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { searchShape } from './shapes/page.ts';
import { wordIssue } from './word-issue.ts';

const problemsOf = (shape: z.ZodType, value: unknown) =>
  (shape.safeParse(value).error?.issues ?? []).flatMap((issue) => wordIssue(issue as never));

describe('what a shape has against a value', () => {
  it('is said in its own words where it has any, and in general ones otherwise', () => {
    const words = { zh: '不是一', en: 'not one' };
    const one = z.number().refine((number) => number === 1, { params: { words } });
    expect(problemsOf(one, 2)).toEqual([{ field: '', message: words }]);
    expect(problemsOf(searchShape, 'a\0')).toEqual([
      { field: '', message: { zh: '值不对', en: 'The value is not accepted' } },
    ]);
  });
});

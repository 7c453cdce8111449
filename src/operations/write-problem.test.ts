import { describe, expect, it } from 'vitest';
import { writeProblem } from './write-problem.ts';

const message = { zh: '不是金额', en: 'not an amount' };
const expected = { zh: '如 800万元', en: 'like 800万元' };

describe('writeProblem', () => {
  it('names file, line, column, field, message and what is expected', () => {
    const problem = {
      file: 'd.yaml',
      line: 4,
      column: 5,
      field: 'records[0].amount',
      message,
      expected,
    };
    expect(writeProblem(problem, 'zh')).toBe(
      'd.yaml:4:5  records[0].amount：不是金额（应为：如 800万元）',
    );
    expect(writeProblem(problem, 'en')).toBe(
      'd.yaml:4:5  records[0].amount: not an amount (expected: like 800万元)',
    );
  });

  it('leaves out what is not known', () => {
    expect(writeProblem({ field: '', message }, 'zh')).toBe('不是金额');
    expect(writeProblem({ file: 'd.yaml', field: 'x', message }, 'en')).toBe(
      'd.yaml  x: not an amount',
    );
  });
});

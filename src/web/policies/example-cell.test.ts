import { describe, expect, it } from 'vitest';
import { wordCell } from './example-cell.ts';

describe('wordCell', () => {
  it('gives outcomes, validity and truth in words and leaves figures alone', () => {
    expect(wordCell('granted').zh).toBe('预计可享');
    expect(wordCell('expired').zh).toBe('已失效');
    expect(wordCell('unknown')).toEqual({ zh: '不清楚', en: 'not known' });
    expect(wordCell('true').en).toBe('yes');
    expect(wordCell('26万元')).toEqual({ zh: '26万元', en: '26万元' });
  });
});

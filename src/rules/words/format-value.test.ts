import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../vocabulary.ts';
import { formatGap, formatValue } from './format-value.ts';

const fact = (id: string, type: Vocabulary['party']['facts'][number]['type']) => ({
  id,
  label: { zh: id, en: id },
  type,
});
const VOCABULARY: Vocabulary = {
  party: {
    id: 'party',
    label: { zh: '主体', en: 'Party' },
    facts: [fact('growth', { is: 'rate' }), fact('amount', { is: 'money', currency: 'CNY' })],
  },
  kinds: {},
  lists: {},
};
const growth = { kind: 'party', fact: 'growth' };
const amount = { kind: 'party', fact: 'amount' };

describe('formatGap', () => {
  it('says percentage points between two rates, which are no percentage of anything', () => {
    expect(formatValue(VOCABULARY, growth, '0.02', 'zh')).toBe('2%');
    expect(formatGap(VOCABULARY, growth, '0.02', 'zh')).toBe('2个百分点');
    expect(formatGap(VOCABULARY, growth, '0.005', 'en')).toBe('0.5 percentage points');
  });

  it('says every other gap like a value', () => {
    expect(formatGap(VOCABULARY, amount, '5000000', 'zh')).toBe('5万元');
  });
});

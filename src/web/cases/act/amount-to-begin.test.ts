import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../api/case-queries.ts';
import { amountToBegin } from './amount-to-begin.ts';

type Rule = NonNullable<CaseView['rule']>;
const ruled = (result: Partial<Rule['result']>) => ({
  ...{ approved_fen: null, paid_fen: '0' },
  rule: { as_of: '2022-10-10', result } as Rule,
});
const granted = { outcome: 'granted', low_fen: '20000000', high_fen: '20000000' } as const;

describe('amountToBegin', () => {
  it('begins an approval with what the rule comes to, where that is one figure', () => {
    expect(amountToBegin(ruled(granted), 'approve')).toBe('20000000');
    expect(amountToBegin(ruled({ ...granted, low_fen: '0' }), 'approve')).toBeNull();
    expect(amountToBegin(ruled({ ...granted, outcome: 'unknown' }), 'approve')).toBeNull();
    expect(amountToBegin(ruled({ ...granted, high_fen: '30000000' }), 'approve')).toBeNull();
    expect(amountToBegin({ ...ruled(granted), rule: null }, 'approve')).toBeNull();
  });

  it('begins a payment with what is left', () => {
    const approved = { ...ruled(granted), approved_fen: '30000000', paid_fen: '10000000' };
    expect(amountToBegin(approved, 'pay')).toBe('20000000');
    expect(amountToBegin({ ...approved, paid_fen: '30000000' }, 'pay')).toBeNull();
  });
});

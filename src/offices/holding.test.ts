import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { covers, type Holding, LONGEST_DELEGATION, refuseHolding } from './holding.ts';
import { excludes, ROLES } from './role.ts';

const DAY = dayOf(2022, 10, 10);

function holding(given: Partial<Holding> & { id?: string; role?: Holding['post']['role'] } = {}) {
  const { id = 'p', role = 'department', ...rest } = given;
  const post = { id, party: 'o', role, title: '科员' };
  return { post, account: 'a', capacity: 'holder', from: DAY, to: null, ...rest } as const;
}

describe('covers', () => {
  it('has its first and its last day', () => {
    expect(
      [DAY - 1, DAY, DAY + 3, DAY + 4].map((day) => covers({ from: DAY, to: DAY + 3 }, day)),
    ).toEqual([false, true, true, false]);
    expect(covers({ from: DAY, to: null }, DAY + 9999)).toBe(true);
  });
});

describe('refuseHolding', () => {
  it('lets somebody hold what does not exclude itself', () => {
    expect(refuseHolding(holding(), [])).toBeNull();
    expect(refuseHolding(holding({ id: 'q', role: 'policy_officer' }), [holding()])).toBeNull();
  });

  it('names the post that excludes it, whatever the capacity', () => {
    const held = holding({ role: 'finance' });
    const wanted = holding({ id: 'q', role: 'audit_administrator', capacity: 'stand_in' });
    expect(refuseHolding(wanted, [held])).toEqual({ is: 'excluded', by: held.post });
    const delegated = holding({ id: 'q', role: 'enterprise', capacity: 'delegate', to: DAY + 5 });
    expect(refuseHolding(delegated, [held])).toEqual({ is: 'excluded', by: held.post });
  });

  it('looks at the days, and at the same person only', () => {
    const ended = holding({ role: 'finance', from: DAY - 9, to: DAY - 1 });
    const wanted = holding({ id: 'q', role: 'auditor' });
    expect(refuseHolding(wanted, [ended])).toBeNull();
    expect(refuseHolding(wanted, [holding({ role: 'finance', account: 'b' })])).toBeNull();
    expect(refuseHolding(wanted, [{ ...ended, to: DAY }])).toMatchObject({ is: 'excluded' });
  });

  it('refuses the same post twice, ends before begins, and delegations without end or too long', () => {
    expect(refuseHolding(holding(), [holding()])).toMatchObject({ is: 'held_already' });
    expect(refuseHolding(holding({ to: DAY - 1 }), [])).toEqual({ is: 'ends_before_it_begins' });
    expect(refuseHolding(holding({ capacity: 'delegate' }), [])).toEqual({
      is: 'delegation_without_end',
    });
    const long = (days: number) => holding({ capacity: 'delegate', to: DAY + days - 1 });
    expect(refuseHolding(long(LONGEST_DELEGATION), [])).toBeNull();
    expect(refuseHolding(long(LONGEST_DELEGATION + 1), [])).toEqual({ is: 'delegation_too_long' });
  });

  it('leaves nobody with two roles on one day that exclude each other', () => {
    const anyHolding = fc.record({
      id: fc.uuid(),
      role: fc.constantFrom(...ROLES),
      from: fc.integer({ min: DAY, max: DAY + 40 }),
      days: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.array(anyHolding, { maxLength: 12 }), (wanted) => {
        const held: Holding[] = [];
        for (const { id, role, from, days } of wanted) {
          const one = holding({ id, role, from, to: from + days });
          if (refuseHolding(one, held) === null) held.push(one);
        }
        for (let day = DAY; day <= DAY + 70; day++) {
          const roles = held.filter((one) => covers(one, day)).map(({ post }) => post.role);
          for (const a of roles) for (const b of roles) expect(excludes(a, b)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});

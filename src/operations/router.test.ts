import { call, isProcedure, ORPCError, traverseContractProcedures } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Access } from './access.ts';
import { dayInChina } from './day-in-china.ts';
import type { OperationMeta } from './operation.ts';
import { router } from './router.ts';
import { contextOf } from './shipped.test-kit.ts';

const today = dayInChina(Date.UTC(2022, 9, 10));

function everyOperation() {
  const found: { name: string; procedure: unknown; meta: OperationMeta }[] = [];
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    const meta = contract['~orpc'].meta as OperationMeta;
    found.push({ name: path.join('.'), procedure: contract, meta });
  });
  return found;
}

describe('the list of operations', () => {
  it('holds operations only, each found by the walk', () => {
    expect(everyOperation().map(({ name }) => name)).toEqual(Object.keys(router));
    expect(everyOperation().every(({ procedure }) => isProcedure(procedure))).toBe(true);
  });

  it.each(everyOperation())('$name states who may call it', ({ meta }) => {
    expect(['public', 'demonstration', 'local'] satisfies Access[]).toContain(meta.access);
  });

  describe.each([
    ['visitor', ['public']],
    ['demonstrator', ['public', 'demonstration']],
    ['operator', ['public', 'demonstration', 'local']],
  ] as const)('for a %s', (caller, granted: readonly Access[]) => {
    const context = contextOf(caller);

    it.each(everyOperation())('$name opens only to whom it is granted', async (one) => {
      const procedure = one.procedure as typeof router.listPolicies;
      const answer = call(procedure, Object.create(null), { context }).catch((error) => error);
      const refused = (await answer) instanceof ORPCError && (await answer).code === 'FORBIDDEN';
      expect(refused).toBe(!granted.includes(one.meta.access as Access));
    });
  });

  it('describes every operation in both languages', () => {
    for (const { procedure } of everyOperation()) {
      const { route } = (procedure as typeof router.listPolicies)['~orpc'];
      expect(route.summary).toMatch(/\p{Script=Han}.* · \w/u);
      expect(route.description).toMatch(/\p{Script=Han}[^\n]*\n\w/u);
      expect(route.tags).toHaveLength(1);
      expect(route.path).toMatch(/^\/[a-z/{}-]+$/);
    }
  });
});

describe('dayInChina', () => {
  it('changes at midnight in China', () => {
    const midnight = Date.UTC(2022, 9, 9, 16);
    expect(dayInChina(midnight)).toBe(today);
    expect(dayInChina(midnight - 1)).toBe(today - 1);
  });
});

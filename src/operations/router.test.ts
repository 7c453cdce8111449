import { call, isProcedure, ORPCError, traverseContractProcedures } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { type ActorKind, mayUse } from '../offices/index.ts';
import { type Caller, DEMONSTRATOR, OPERATOR, VISITOR } from './caller.ts';
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

const member: Caller = {
  is: 'member',
  account: 'a',
  name: '示例甲',
  secondFactor: false,
  post: null,
  capacity: null,
};

describe('the list of operations', () => {
  it('holds operations only, each found by the walk', () => {
    expect(everyOperation().map(({ name }) => name)).toEqual(Object.keys(router));
    expect(everyOperation().every(({ procedure }) => isProcedure(procedure))).toBe(true);
  });

  it.each(everyOperation())('$name states who may call it', ({ meta }) => {
    expect(meta.access).toBeTypeOf('object');
    expect(meta.command).toBeTypeOf('boolean');
  });

  it.each(everyOperation())('$name names its party or case in its address, if any', (one) => {
    const { route } = (one.procedure as typeof router.listPolicies)['~orpc'];
    const { about } = one.meta;
    expect(route.path?.includes('{party}')).toBe(
      about && 'party' in about ? about.party === 'party' : false,
    );
    expect(route.path?.includes('{case}')).toBe(about ? 'case' in about : false);
  });

  describe.each([
    ['visitor', VISITOR],
    ['demonstrator', DEMONSTRATOR],
    ['member', member],
    ['operator', OPERATOR],
  ] as const)('for a %s', (actor, caller) => {
    const context = contextOf(caller);

    it.each(everyOperation())('$name opens only to whom it is granted', async (one) => {
      const procedure = one.procedure as typeof router.listPolicies;
      const answer = await call(procedure, Object.create(null), { context }).catch(
        (error) => error,
      );
      const isRefused =
        answer instanceof ORPCError && ['UNAUTHORIZED', 'FORBIDDEN'].includes(answer.code);
      const granted = actor === 'operator' || mayUse(one.meta.access ?? {}, actor as ActorKind);
      if (!one.meta.command) expect(isRefused).toBe(!granted);
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

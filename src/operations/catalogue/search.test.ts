import { call } from '@orpc/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { findClauses, type ListedClause } from '../../rules/view.ts';
import { VISITOR } from '../caller.ts';
import { contextOf } from '../shipped.test-kit.ts';
import { listClauses } from './list-clauses.ts';

let clauses: readonly ListedClause[];
beforeAll(async () => {
  ({ clauses } = await call(listClauses, {}, { context: contextOf(VISITOR) }));
});

/** What a text finds in 大政发〔2017〕52号. */
const found = (text: string) =>
  findClauses(clauses, text).flatMap(({ clause }) =>
    clause.startsWith('dalian-2017-52/') ? [clause.slice('dalian-2017-52/'.length)] : [],
  );

describe('search of the shipped clauses', () => {
  it.each(['高新技术企业', 'gxjsqy', 'gaoxinjishuqiye', 'gaoxinjsqy', 'high-tech enterprise'])(
    '%s finds the recognition of high-tech enterprises',
    (text) => {
      expect(found(text)).toEqual(expect.arrayContaining(['14a', '14b']));
    },
  );

  it('gxjs finds less than everything', () => {
    expect(found('gxjs')).toEqual(expect.arrayContaining(['14a', '14b', '14c']));
    expect(found('gxjs').length).toBeLessThan(20);
  });

  it.each(['四十五', '45', '第45条', '第四十五条', 'article 45', '４５'])('%s', (text) => {
    expect(found(text)).toEqual(['45a', '45b']);
  });

  it('四 is the fourth article and not the fortieth', () => {
    expect(found('第4条')).toEqual(['4']);
    expect(found('第四条')).toEqual(['4']);
  });

  it.each(['1000万', '10000000', '10,000,000元', '10 million yuan'])('%s', (text) => {
    const which = found(text);
    expect(which).toEqual(expect.arrayContaining(['4', '6', '22', '36', '47']));
    expect(which).not.toContain('14a');
  });

  it.each(['小额贷款公司', 'xedkgs', 'small-loan company'])('%s is a beneficiary', (text) => {
    expect(found(text)).toContain('41a');
  });

  it('重大 and 银行 sound as they do in these words', () => {
    expect(found('zhongda')).toContain('4');
    expect(found('yinhang')).toContain('39a');
  });

  it('all words must be met', () => {
    expect(found('gxjs 20万')).toContain('14a');
    expect(found('gxjs 20万')).not.toContain('14b');
  });

  it('finds everything for nothing and nothing for nonsense', () => {
    expect(findClauses(clauses, ' ')).toEqual(clauses);
    expect(findClauses(clauses, 'qqqqq')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ListedClause } from '../../rules/view.ts';
import { choicesOf, filterClauses } from './filter.ts';
import { readLibrarySearch } from './library-search.ts';

const FIRST: ListedClause = {
  clause: 'p/14',
  policy: 'p',
  article: '第十四条',
  title: { zh: '高企认定补助', en: 'Recognition grant' },
  summary: '首次认定给予补助',
  beneficiaries: [{ code: 'enterprise', label: { zh: '企业', en: 'Enterprise' } }],
  kind: { id: 'recognition', label: { zh: '认定', en: 'Recognition' } },
  authority: 'computed',
  in_force: { from: '2018-01-01', to: '2022-12-31', basis: '第六十六条' },
  validity: 'in_force',
  highest_fen: '20000000',
  open_questions: 0,
  restricted: [],
  held: null,
  found_by: {
    names: 'gao qi ren ding bu zhu',
    summary: 'shou ci ren ding',
    sums_fen: ['20000000'],
  },
};
const SECOND: ListedClause = {
  ...FIRST,
  clause: 'p/47',
  article: '第四十七条',
  title: { zh: '股权投资机构奖励', en: 'Reward for equity investors' },
  summary: '按单笔投资额分段奖励',
  beneficiaries: [{ code: 'fund_manager', label: { zh: '基金管理机构', en: 'Fund manager' } }],
  validity: 'expired',
  authority: 'up-to',
};
const BOTH = [FIRST, SECOND];

describe('filterClauses', () => {
  it.each([
    [{}, BOTH],
    [{ q: '四十七' }, [SECOND]],
    [{ q: 'GRANT 首次' }, [FIRST]],
    [{ q: 'grant 投资' }, []],
    [{ q: 'gqrd' }, BOTH],
    [{ q: 'gqrd 14' }, [FIRST]],
    [{ who: 'fund_manager' }, [SECOND]],
    [{ validity: 'expired' }, [SECOND]],
    [{ authority: 'computed', kind: 'recognition' }, [FIRST]],
    [{ kind: 'listing' }, []],
  ] as const)('%o', (search, found) => {
    expect(filterClauses(BOTH, search)).toEqual(found);
  });

  it('goes by the order of the articles', () => {
    const fourth = { ...FIRST, clause: 'p/4' };
    expect(filterClauses([SECOND, FIRST, fourth], {})).toEqual([fourth, FIRST, SECOND]);
  });
});

describe('choicesOf', () => {
  it('names every code once', () => {
    const choices = choicesOf([...BOTH, FIRST], ({ kind }) => [kind]);
    expect(choices.map(({ id }) => id)).toEqual(['recognition']);
  });
});

describe('readLibrarySearch', () => {
  it('keeps filters and drops what is none', () => {
    const search = { q: 47, who: 'bank', validity: 'expired', authority: 'nobody', kind: ' ' };
    expect(readLibrarySearch(search)).toEqual({ q: '47', who: 'bank', validity: 'expired' });
  });
});

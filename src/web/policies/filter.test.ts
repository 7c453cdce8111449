import { describe, expect, it } from 'vitest';
import type { ListedClause, PolicyView } from '../../rules/view.ts';
import { choicesOf, filterClauses, zonesOf } from './filter.ts';
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
const POLICY: PolicyView = {
  policy: 'p',
  title: { zh: '示例措施', en: 'Sample measures' },
  number: null,
  cited_as: { zh: '示例措施', en: 'Sample measures' },
  issuer: { zh: '示例市', en: 'Sample city' },
  issued_on: null,
  in_force: { from: null, to: null, basis: '' },
  summary: '',
  interpreted_by: null,
  applies_to: [],
  undertaking: null,
  questions: [],
};
const ZONE = { ...POLICY, policy: 'z', applies_to: [{ zh: '在示例区', en: 'in the zone' }] };
const POLICIES = new Map([POLICY, ZONE].map((policy) => [policy.policy, policy]));

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
    [{ policy: 'p' }, BOTH],
    [{ policy: 'z' }, []],
    [{ zone: 'city' }, BOTH],
    [{ zone: '在示例区' }, []],
  ] as const)('%o', (search, found) => {
    expect(filterClauses(BOTH, search, POLICIES)).toEqual(found);
  });
});

describe('zonesOf', () => {
  it('is the whole city for a document that asks no zone', () => {
    expect(choicesOf([POLICY, ZONE], zonesOf).map(({ id }) => id)).toEqual(['city', '在示例区']);
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

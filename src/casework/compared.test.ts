import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCityFiles } from '../rules/catalogue-files.test-kit.ts';
import { catalogue, DIGEST, formFor } from './application.test-kit.ts';
import { comparedIn, factsToCompare, readDoubts, soughtIn } from './index.ts';

const { doubts } = readDoubts(readCityFiles(), catalogue);
const CONTRACT = 'dalian-2017-52/23b';
const form = formFor(CONTRACT, 'c1', {
  besides: factsToCompare(doubts, 'technology_contract'),
});

describe('what applications may share', () => {
  const answers = {
    ...{ 'contact.phone': '+86 138-0000-1234', 'payee.account': '6222 0200 0000 0000' },
    'record.contract_id': 'ht-2022 001；ＨＴ2022002',
    ...{ 'record.signed_on': '2022-01-02', 'record.is_first': 'true' },
    ...{ 'material.m1': `${DIGEST},${'b2'.repeat(32)}`, 'party.name': '示例1' },
  };

  it('is phone, account, numbers and files, as all write them; no days, words or names', () => {
    expect(comparedIn(answers)).toEqual([
      { what: 'phone', value: '13800001234' },
      { what: 'account', value: '6222020000000000' },
      { what: 'number', value: 'HT2022001' },
      { what: 'number', value: 'HT2022002' },
      { what: 'file', value: DIGEST },
      { what: 'file', value: 'b2'.repeat(32) },
    ]);
    expect(comparedIn({ 'contact.phone': 'none', 'payee.account': '' })).toEqual([]);
  });

  it('is looked for where doubts compare it, and found wherever it is looked for', () => {
    const given = { ...answers, 'record.amount': '300万元', 'material.contract': DIGEST };
    expect(soughtIn(doubts, form, given)).toEqual([
      { what: 'number', value: 'HT2022001' },
      { what: 'number', value: 'HT2022002' },
      { what: 'file', value: DIGEST },
      { what: 'phone', value: '13800001234' },
      { what: 'account', value: '6222020000000000' },
    ]);
    const fields = form.fields.map(({ id }) => id);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.string()), (any) => {
        const marked = comparedIn(any).map(({ what, value }) => `${what} ${value}`);
        for (const { what, value } of soughtIn(doubts, form, any))
          if (/\p{Nd}/u.test(value) && !/^\d{4}-?\d\d-?\d\d$/u.test(value))
            expect(marked).toContain(`${what} ${value}`);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { caseFilterOf, isNarrowed, readCaseSearch } from './case-search.ts';

describe('readCaseSearch', () => {
  it('keeps what is a filter and drops what is none', () => {
    const address = { q: '示例', at: 'review', state: 'open', overdue: true, sort: 'due' };
    expect(readCaseSearch({ ...address, other: 'x' })).toEqual(address);
    expect(readCaseSearch({ q: ' ', state: 'all', overdue: 'no', sort: 'name' })).toEqual({});
  });

  it('knows the samples to settle', () => {
    expect(readCaseSearch({ desk: 'drawn' })).toEqual({ desk: 'drawn' });
    expect(readCaseSearch({ desk: 'all' })).toEqual({});
    expect(caseFilterOf({ desk: 'drawn' })).toEqual({});
  });

  it('takes the month of a batch, and nothing else for one', () => {
    expect(readCaseSearch({ batch: '2022-09' })).toEqual({ batch: '2022-09' });
    expect(readCaseSearch({ batch: '2022-13' })).toEqual({});
    expect(caseFilterOf({ batch: '2022-09' })).toEqual({ batch: '2022-09' });
    expect(isNarrowed({ batch: '2022-09' })).toBe(true);
  });

  it('takes the id of a call, and nothing else for one', () => {
    const call = 'd9c9eff1-ed97-4070-adcf-477b0a0d7ab1';
    expect(readCaseSearch({ call })).toEqual({ call });
    expect(readCaseSearch({ call: 'nonsense' })).toEqual({});
  });

  it('takes a number for a text, as a search for a case number comes', () => {
    expect(readCaseSearch({ q: 2022 })).toEqual({ q: '2022' });
  });
});

describe('caseFilterOf', () => {
  it('asks the server for the same', () => {
    expect(caseFilterOf({ q: '123', state: 'ended', clause: 'c' })).toEqual({
      text: '123',
      ended: true,
      clause: 'c',
    });
    expect(caseFilterOf({ overdue: true, sort: 'latest', at: 'review', call: 'x' })).toEqual({
      overdue: true,
      sort: 'latest',
      at: 'review',
      call: 'x',
    });
    expect(caseFilterOf({ sort: 'due', ...{ lang: 'en' } })).toEqual({ sort: 'due' });
    expect(caseFilterOf({})).toEqual({});
  });
});

it('isNarrowed tells a filter from an order', () => {
  expect(isNarrowed({ sort: 'due' })).toBe(false);
  expect(isNarrowed({ sort: 'due', at: 'review' })).toBe(true);
});

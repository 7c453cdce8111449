import { describe, expect, it } from 'vitest';
import { filterOf, readLogSearch } from './log-search.ts';

describe('readLogSearch', () => {
  it('keeps what is a filter and drops what is none', () => {
    const address = {
      before: '120',
      subject: 'enterprise',
      operation: 'keepDossier',
      refused: 'yes',
    };
    expect(readLogSearch({ ...address, other: 'x' })).toEqual({ ...address, before: 120 });
    expect(readLogSearch({ before: '-1', subject: ' ', refused: 'maybe' })).toEqual({});
    expect(readLogSearch({ before: '1.5' })).toEqual({});
  });
});

describe('filterOf', () => {
  it('asks the server for the same', () => {
    expect(filterOf({ before: 9, account: 'a', refused: 'no' })).toEqual({
      before: 9,
      account: 'a',
      refused: false,
    });
    expect(filterOf({})).toEqual({});
    expect(filterOf({ subject: 's', ...{ lang: 'en' } })).toEqual({ subject: 's' });
  });
});

import { describe, expect, it } from 'vitest';
import { readCallSearch, readCallsSearch } from './calls-search.ts';

describe('the address of the calls', () => {
  it('keeps what is a filter, a view or a month', () => {
    const search = { q: '高企', state: 'open', clause: 'a/1', view: 'month', month: '2022-10' };
    expect(readCallsSearch(search)).toEqual(search);
  });

  it('drops what is none', () => {
    expect(
      readCallsSearch({ q: ' ', state: 'unpublished', view: 'week', month: '2022-13', x: 1 }),
    ).toEqual({});
    expect(readCallsSearch({ month: '0022-01' })).toEqual({});
  });

  it('names a text by its number', () => {
    expect(readCallSearch({ text: '3' })).toEqual({ text: 3 });
    expect([readCallSearch({ text: 'x' }), readCallSearch({ text: 0 })]).toEqual([{}, {}]);
  });
});

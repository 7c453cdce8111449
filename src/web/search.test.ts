import { describe, expect, it } from 'vitest';
import {
  readArrival,
  readListSearch,
  readSharedSearch,
  readSignInSearch,
  returnTo,
} from './search.ts';

describe('returnTo', () => {
  it('takes a page of this site', () => {
    expect(returnTo('/desk/log?refused=yes#top')).toBe('/desk/log?refused=yes#top');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'desk',
    '',
    7,
    undefined,
  ])('takes no other: %s', (value) => {
    expect(returnTo(value)).toBeUndefined();
  });
});

describe('the address of the sign-in', () => {
  it('keeps where to return to and what failed, and drops the rest', () => {
    expect(readSignInSearch({ to: '/desk', error: 'OIDC_CANCELLED', more: 1 })).toEqual({
      to: '/desk',
      error: 'OIDC_CANCELLED',
    });
    expect(readSignInSearch({ to: 'https://evil.example', error: ' ' })).toEqual({});
  });
});

describe('the address of the calculator', () => {
  it('keeps what it begins with, and leads back to this site only', () => {
    const wanted = { party: 'p', adds: 'recognition', back: '/cases/new?call=1' };
    expect(readArrival({ ...wanted, fact: ' ', more: 1 })).toEqual(wanted);
    expect(readArrival({ sample: 1, back: 'https://evil.example' })).toEqual({ sample: '1' });
  });
});

describe('the address of a list', () => {
  it('keeps what is searched for', () => {
    expect(readListSearch({ q: 12 })).toEqual({ q: '12' });
    expect(readListSearch({ q: ' ' })).toEqual({});
  });
});

describe('the address of every page', () => {
  it('keeps a day and a language', () => {
    expect(readSharedSearch({ as_of: '2022-10-10', lang: 'en', more: 1 })).toEqual({
      as_of: '2022-10-10',
      lang: 'en',
    });
  });

  it.each([{ as_of: '2022-99-99' }, { as_of: '2999-12-31' }, { as_of: 2022 }, { lang: 'fr' }, {}])(
    'drops what is none: %o',
    (search) => {
      expect(readSharedSearch(search)).toEqual({});
    },
  );
});

describe('what a list is searched for', () => {
  it.each(['示例', '100%', "'", '😀'])('is any text: %s', (q) => {
    expect(readListSearch({ q })).toEqual({ q });
  });

  it.each([' ', 'a\0b', '\ud83d', ['a'], { a: 1 }, null])('is nothing else: %o', (q) => {
    expect(readListSearch({ q })).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import { readArrival, readListSearch, readSignInSearch, returnTo } from './search.ts';

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

import { describe, expect, it } from 'vitest';
import { SMALL_CITY, smallClause } from '../small-city.test-kit.ts';
import { readCatalogue } from './read-catalogue.ts';

const PLAIN = smallClause('plain', 'award: 10万元');

describe('readCatalogue', () => {
  it('refuses a clause file that no policy takes in', () => {
    const lost = [
      { path: 'policies/lost/1-plain.md', text: PLAIN.text },
      { path: 'policies/alone.md', text: PLAIN.text },
    ];
    const { problems } = readCatalogue([...SMALL_CITY, PLAIN, ...lost]);
    expect(problems.map(({ file, message }) => `${file}: ${message.en}`)).toEqual([
      'policies/alone.md: there is no policy.md in its folder: the file would not be read',
      'policies/lost/1-plain.md: there is no policy.md in its folder: the file would not be read',
    ]);
  });
});

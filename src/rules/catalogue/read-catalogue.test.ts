import { describe, expect, it } from 'vitest';
import { readCityFiles } from '../catalogue-files.test-kit.ts';
import { SMALL_CITY, smallClause } from '../small-city.test-kit.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { SourceFile } from './types.ts';

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

describe('readCatalogue after another one', () => {
  const files = readCityFiles();
  const before = { files, catalogue: readCatalogue(files).catalogue };
  const changed = (path: string, change: (text: string) => string): SourceFile[] =>
    files.map((file) => (file.path.endsWith(path) ? { ...file, text: change(file.text) } : file));
  const CHANGES: Readonly<Record<string, readonly SourceFile[]>> = {
    nothing: files,
    'a clause': changed('14a-high-tech-first.md', (text) => text.replaceAll('20万元', '25万元')),
    'a clause, wrongly': changed('14a-high-tech-first.md', (text) => text.replace('award', 'awrd')),
    'the policy': changed('policy.md', (text) => text.replace('to: 2022-12-31', 'to: 2025-12-31')),
    'a list': changed('lists/parties.csv', (text) => text.replace('企业', '公司')),
    'a sample': changed('samples/enterprise.yaml', (text) => text.replace('2021', '2020')),
    'one clause less': files.filter(({ path }) => !path.endsWith('14a-high-tech-first.md')),
  };

  it.each(Object.entries(CHANGES))('comes out as if read anew where %s changed', (_, after) => {
    expect(readCatalogue(after, before)).toEqual(readCatalogue(after));
  });

  it('reads again only what changed', () => {
    const after = CHANGES['a clause'] ?? [];
    const { catalogue } = readCatalogue(after, before);
    const kept = catalogue.clauses.filter((clause) => before.catalogue.clauses.includes(clause));
    expect(catalogue.clauses.length - kept.length).toBe(1);
    expect(catalogue.vocabulary).toBe(before.catalogue.vocabulary);
  });
});

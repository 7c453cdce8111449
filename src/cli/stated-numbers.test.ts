import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const POLICIES = 'catalogue/policies/*';
const found = (name: string) => globSync(`${POLICIES}/${name}`, { cwd: ROOT });
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const documents = found('policy.md').length;
const clauses = found('*.md').length - documents;
const rows = found('items.csv').flatMap((path) => textOf(path).trim().split('\n').slice(1));
const questions = rows.filter((row) => row.includes(',question,')).length;
const items = rows.length - questions;

/** How many clauses the document of a folder has. */
const of = (folder: string) => found('*.md').filter((path) => path.includes(folder)).length - 1;
const [city, jinpu, ftz] = [of('dalian-2017-52/'), of('jinpu-22-48/'), of('ftz-2021/')];

describe('what the documents say of the catalogue', () => {
  it.each([
    ['README.md', [`${documents} documents`, `${clauses} clauses`, `the ${items} benefits`]],
    ['README.md', [`the ${questions} questions that`]],
    ['README.md', [`${city} of them are`, `, ${jinpu} of 金普`, `, ${ftz} of the free`]],
    [
      'README.zh-CN.md',
      [
        `${documents} 份文件`,
        `${clauses} 条可以执行`,
        `${items} 项待遇`,
        `${questions} 个待定问题`,
      ],
    ],
    ['README.zh-CN.md', [`有效）${city} 条`, `48款 ${jinpu} 条`, `有效）${ftz} 条`]],
    ['docs/ARCHITECTURE.md', [`${documents} documents, ${clauses} clauses`]],
  ])('is so: %s', (path, stated) => {
    expect(clauses).toBeGreaterThan(documents);
    const text = textOf(path);
    expect(stated.filter((one) => !text.includes(one))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Flat = Record<string, string>;

function flatten(words: Record<string, Record<string, string>>): Flat {
  const leaves = Object.entries(words).flatMap(([section, texts]) =>
    Object.entries(texts).map(([key, text]) => [`${section}.${key}`, text]),
  );
  return Object.fromEntries(leaves);
}

const flatZh = flatten(zh);
const allEn = flatten(en);
/** English texts for one thing (`…_one`) stand beside those for several; Chinese knows no plural. */
const ONE = /_one$/u;
const ones = Object.entries(allEn).filter(([key]) => ONE.test(key));
const flatEn = Object.fromEntries(Object.entries(allEn).filter(([key]) => !ONE.test(key)));
const slotsOf = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe('the words of the interface', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(flatEn).sort()).toEqual(Object.keys(flatZh).sort());
  });

  it('have the same slots in both languages, and no empty text', () => {
    for (const [key, text] of Object.entries(flatZh)) {
      expect(slotsOf(flatEn[key]), key).toEqual(slotsOf(text));
      expect(text.trim(), key).not.toBe('');
      expect(flatEn[key]?.trim(), key).not.toBe('');
    }
  });

  it('name one thing as one: English texts that count several have a text for one', () => {
    const several = Object.entries(flatEn).filter(([, text]) =>
      /\{\{count\}\} (?:(?:working|other|more) )?(?:[a-z]+s|wait)\b/u.test(text),
    );
    expect(several.length).toBeGreaterThan(0);
    expect(several.map(([key]) => `${key}_one`).sort()).toEqual(ones.map(([key]) => key).sort());
    for (const [key, text] of ones)
      expect(slotsOf(text), key).toEqual(slotsOf(flatEn[key.replace(ONE, '')]));
  });

  it('are all spoken somewhere', () => {
    const source = sourcesIn(join(import.meta.dirname, '..')).join('\n');
    const unspoken = Object.keys(flatZh).filter((key) => {
      const [section, leaf] = key.split('.');
      return !source.includes(`'${key}'`) && !source.includes(`\`${section}.\${`) && leaf !== '';
    });
    expect(unspoken).toEqual([]);
  });
});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

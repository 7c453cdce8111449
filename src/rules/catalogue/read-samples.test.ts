import { describe, expect, it } from 'vitest';
import { problemLines } from '../catalogue-files.test-kit.ts';
import { SMALL_CITY, SMALL_SAMPLES } from '../small-city.test-kit.ts';
import { readCatalogue } from './read-catalogue.ts';

const [index, ...dossiers] = SMALL_SAMPLES;
const indexText = index?.text ?? '';

function read(text: string, files = dossiers) {
  const { catalogue, problems } = readCatalogue([
    ...SMALL_CITY,
    { path: 'samples/index.yaml', text },
    ...files,
  ]);
  return { samples: catalogue.samples, problems: problems.map(problemLines) };
}

describe('samples', () => {
  it('come in the order of the index, with their day as YYYY-MM-DD', () => {
    const { samples, problems } = read(indexText);
    expect(problems).toEqual([]);
    expect(samples.map(({ id, as_of }) => [id, as_of])).toEqual([
      ['first', '2022-10-10'],
      ['second', '2022-10-10'],
    ]);
    expect(samples[1]?.dossier).toEqual({ party: { role: 'institute' } });
  });

  it('need a dossier beside the index', () => {
    const { samples, problems } = read(indexText, dossiers.slice(1));
    expect(samples.map(({ id }) => id)).toEqual(['second']);
    expect(problems).toEqual([
      'samples/index.yaml:1:1 [first]\n  zh 没有文件 first.yaml\n  en there is no file first.yaml\n',
    ]);
  });

  it('need a day that there is', () => {
    const { samples, problems } = read(indexText.replace('as_of: 2022-10-10', 'as_of: 2022-11-31'));
    expect(samples.map(({ id }) => id)).toEqual(['second']);
    expect(problems).toEqual([
      'samples/index.yaml:4:10 [first.as_of]\n  zh 2022 年 11 月只有 1 到 30 日，没有 31 日\n  en Nov 2022 has days 1 to 30, not 31\n',
    ]);
  });

  it('are none without an index, and neither is the demonstration without its file', () => {
    const { catalogue, problems } = readCatalogue(SMALL_CITY);
    expect(catalogue).toMatchObject({ samples: [], demonstration: null });
    expect(problems).toEqual([]);
  });
});

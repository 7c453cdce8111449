import { describe, expect, it } from 'vitest';
import { readCity, readCityFiles } from '../../rules/catalogue-files.test-kit.ts';
import { formatDay } from '../../values/index.ts';
import { shipped } from '../cases.test-kit.ts';
import { callState, readSampleCalls } from '../index.ts';

const { catalogue } = readCity();
const PATH = 'demonstration-calls.yaml';
const SHIPPED = readCityFiles().find(({ path }) => path === PATH)?.text ?? '';

const read = (text: string) =>
  readSampleCalls([{ path: PATH, text }], catalogue, shipped.procedures);
const said = (from: string | RegExp, to: string) =>
  read(SHIPPED.replace(from, to)).problems.map(
    ({ line, field, message }) => `${line} ${field} ${message.en}`,
  );

describe('the sample calls', () => {
  it('stand in every state on the day of the demonstration city, all of them marked', () => {
    const { calls, problems } = read(SHIPPED);
    expect(problems).toEqual([]);
    const clock = catalogue.demonstration?.clock ?? 0;
    const states = calls.map(({ text, publishedOn }) => callState({ ...text, publishedOn }, clock));
    const counted = Map.groupBy(states, (state) => state);
    expect([...counted].map(([state, of]) => [state, of.length]).toSorted()).toEqual([
      ['closed', 6],
      ['open', 5],
      ['unpublished', 1],
      ['upcoming', 1],
    ]);
    expect(calls.every(({ text }) => text.title.startsWith('（示例）'))).toBe(true);
    const days = calls.flatMap(({ publishedOn: on }) => (on === null ? [] : [formatDay(on)]));
    expect(days.slice(0, 4)).toEqual(['2022-09-20', '2022-09-28', '2022-10-08', '2022-06-20']);
  });

  it('are none without their file', () => {
    expect(readSampleCalls([], catalogue, shipped.procedures)).toEqual({ calls: [], problems: [] });
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    ['a key that is none', 'quota: 60', 'quotas: 60', /^\d+ .*\.quotas unknown key "quotas"/u],
    ['a day that is none', '2022-10-31', '2022-10-32', /^\d+ .*window\.to /u],
    ['an amount that is none', '2000万元', '很多', /^\d+ .*fund\.amount /u],
    ['no title', /^ {2}title: .*\n/mu, '', /^\d+ high-tech-first-2022\.?\S* .*"title" is missing/u],
    ['no clause of that id', 'dalian-2017-52/14a', 'x/1', /clauses\[0\]: the catalogue has no/u],
    ['an office that nobody is', ', finance: finance-bureau', '', /offices\.finance: it is not/u],
    ['a window that was over', 'to: 2022-10-31', 'to: 2022-09-19', /window\.to/u],
    ['a column of no such kind', 'type: money', 'type: fen', /^\d+ .*\.rows\[2\]\.type /u],
    ['a key of a column that is none', 'once: true', 'twice: true', /unknown key "twice"/u],
    ['columns with one title', 'title: 开票日期', 'title: 金额', /rows\[2\]\.title: "金额" is/u],
    ['no columns', /^ {6}rows:\n(?: {8}.*\n)+/mu, '      rows: []\n', /materials\[0\]\.rows: /u],
    ['a text that is no list of calls', /^[\s\S]*$/u, '- x', /must be a mapping/u],
  ])('are refused for %s, with the place', (_, from, to, problem) => {
    expect(said(from, to).some((one) => problem.test(one))).toBe(true);
  });
});

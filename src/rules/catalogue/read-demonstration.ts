import { type Message, parseDay } from '../../values/index.ts';
import { orFail, readMessage, readWord } from '../clause/read-values.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import type { Problem } from '../problem.ts';
import { readDemonstrationPeople } from './read-demonstration-people.ts';
import { readDemonstrationPublication } from './read-demonstration-publication.ts';
import { readYaml } from './read-yaml.ts';
import type { Catalogue, Demonstration, SourceFile } from './types.ts';

const FILE = 'demonstration.yaml';

/** What a dossier says besides its records, and so also rests on documents. */
const BESIDES = ['party', 'history', 'complete'];

const KEYS = [
  ...['title', 'clock', 'parties', 'registered', 'offices', 'posts', 'mandates', 'sources'],
  ...['reviews', 'draft'],
];

const NO_MAPPING = {
  zh: '示例城市应是“键: 值”',
  en: 'a demonstration is a mapping',
};

/** Reads `demonstration.yaml`; without the file the catalogue demonstrates nothing. */
export function readDemonstration(
  files: readonly SourceFile[],
  { vocabulary, samples, policies }: Pick<Catalogue, 'vocabulary' | 'samples' | 'policies'>,
  problems: Problem[],
): Demonstration | null {
  const file = files.find(({ path }) => path === FILE);
  if (!file) return null;
  const reader = readYaml(file, problems);
  if (!reader.isMap) {
    return reader.attempt(() => reader.fail(NO_MAPPING)) ?? null;
  }
  reader.attempt(() => reader.allow(...KEYS));
  const title = reader.attempt(() => readMessage(reader.need('title')));
  const clock = reader.attempt(() => {
    const day = reader.need('clock');
    return orFail(day, parseDay(day.text));
  });
  const parties = readParties(
    reader,
    samples.map(({ id }) => id),
  );
  const sources = readSources(reader, [...Object.keys(vocabulary.kinds), ...BESIDES]);
  const people = readDemonstrationPeople(reader, parties);
  const publication = readDemonstrationPublication(reader, {
    policies: policies.map(({ id }) => id),
    posts: people.posts,
  });
  if (!title || clock === undefined) return null;
  return { title, clock, parties, ...people, sources, ...publication };
}

function readParties(reader: YamlReader, samples: readonly string[]): string[] {
  const parties: string[] = [];
  for (const item of reader.attempt(() => reader.need('parties').items) ?? []) {
    item.attempt(() => {
      const id = readWord(item, samples);
      if (parties.includes(id)) item.fail({ zh: `“${id}”列了两次`, en: `"${id}" is listed twice` });
      parties.push(id);
    });
  }
  return parties;
}

function readSources(reader: YamlReader, kinds: readonly string[]): Record<string, Message> {
  const sources: Record<string, Message> = {};
  for (const { value, at } of reader.attempt(() => reader.need('sources').entries) ?? []) {
    at.attempt(() => {
      const kind = readWord(at, kinds);
      sources[kind] = readMessage(value);
    });
  }
  return sources;
}

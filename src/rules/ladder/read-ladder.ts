import type { Message } from '../../values/index.ts';
import { readYaml } from '../catalogue/read-yaml.ts';
import type { SourceFile } from '../catalogue/types.ts';
import { readConditions } from '../clause/read-conditions.ts';
import { readCount, readMessage, readWord } from '../clause/read-values.ts';
import type { Clause } from '../clause/types.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import { findKind, kindOf, scopeOf, unknownKind } from '../expression/scope.ts';
import type { Problem } from '../problem.ts';
import type { Fact, Kind, Vocabulary } from '../vocabulary.ts';
import type { Stage } from './path-answer.ts';
import {
  CLIMBERS,
  type FurtherFacts,
  type Ladder,
  type Rung,
  type ShowingRecord,
} from './types.ts';

const FILE = 'ladder.yaml';

/** Reads `ladder.yaml`: the stages and rungs of growth; null where the catalogue has none. */
export function readLadder(
  files: readonly SourceFile[],
  vocabulary: Vocabulary,
  problems: Problem[],
): Ladder | null {
  const file = files.find(({ path }) => path === FILE);
  if (!file) return null;
  const whole = readYaml(file, problems);
  const ladder = whole.attempt((): Ladder => {
    whole.allow('stages', 'rungs');
    const stages = whole.need('stages').entries.map(
      ({ key, value }): Stage => ({
        id: key,
        title: readMessage(value.need('title')),
        note: readMessage(value.need('note')),
      }),
    );
    const ids = stages.map(({ id }) => id);
    const rungs = whole.need('rungs').entries.flatMap(({ key, value }) => {
      const rung = value.attempt(() => readRung(key, value, ids, vocabulary));
      return rung ? [rung] : [];
    });
    return { stages, rungs };
  });
  return ladder ?? null;
}

function readRung(
  id: string,
  reader: YamlReader,
  stages: readonly string[],
  vocabulary: Vocabulary,
): Rung {
  reader.allow(...RUNG_KEYS);
  const holds = reader.get('holds');
  holds?.allow('months', 'basis');
  const category = reader.get('category');
  const title = readMessage(reader.need('title'));
  const shown = reader.need('shown by');
  const shownBy = shown.items.map((item) => readShowing(item, vocabulary));
  const [first] = shownBy;
  if (!first && !category) return shown.fail(NOTHING_SHOWS);
  const besides = (key: string) => {
    const facts = reader.get(key);
    return facts && first ? readFurther(facts, kindOf(vocabulary, first.kind), vocabulary) : {};
  };
  return {
    id,
    stage: readWord(reader.need('stage'), stages),
    title,
    shownBy,
    whenReached: besides('when reached'),
    whenReachedAgain: besides('when reached again'),
    category: category ? readWord(category, Object.keys(vocabulary.lists.category ?? {})) : null,
    holds: holds
      ? { months: readCount(holds.need('months')), basis: holds.need('basis').text }
      : null,
    asks: asksOf(id, title, reader.get('asks'), vocabulary),
    unstated: readMessage(reader.need('unstated')),
  };
}

const RUNG_KEYS = [
  'stage',
  'title',
  'shown by',
  'when reached',
  'when reached again',
  'category',
  'holds',
  'asks',
  'unstated',
];

const NOTHING_SHOWS: Message = {
  zh: '要写至少一种能说明达到这一级的记录，或者类别',
  en: 'at least one record that shows it is needed, or a category',
};

/** `{ kind, fact: code, … }`: a record that shows a rung. */
function readShowing(reader: YamlReader, vocabulary: Vocabulary): ShowingRecord {
  const named = reader.need('kind');
  const kind = findKind(vocabulary, named.text);
  if (!kind) return named.fail(unknownKind(vocabulary, named.text));
  return { kind: kind.id, facts: readCodes(reader, kind, vocabulary) };
}

/** Facts that are codes, with the code they have. */
function readCodes(
  reader: YamlReader,
  kind: Kind,
  vocabulary: Vocabulary,
): Readonly<Record<string, string>> {
  const codes = kind.facts.filter(isCode);
  reader.allow('kind', ...codes.map((fact) => fact.id));
  const facts = codes.flatMap(({ id, type }) => {
    const value = reader.get(id);
    return value
      ? [[id, readWord(value, Object.keys(vocabulary.lists[type.list] ?? {}))] as const]
      : [];
  });
  return Object.fromEntries(facts);
}

/** Facts that are a code or codes: what a record says besides when the rung is reached. */
function readFurther(reader: YamlReader, kind: Kind, vocabulary: Vocabulary): FurtherFacts {
  const facts = kind.facts.flatMap(({ id, type }) =>
    type.is === 'code' || type.is === 'codes' ? [{ id, type }] : [],
  );
  reader.allow(...facts.map(({ id }) => id));
  const read = facts.flatMap(({ id, type }) => {
    const value = reader.get(id);
    if (!value) return [];
    const words = Object.keys(vocabulary.lists[type.list] ?? {});
    return [
      [
        id,
        type.is === 'code'
          ? readWord(value, words)
          : value.items.map((item) => readWord(item, words)),
      ],
    ] as const;
  });
  return Object.fromEntries(read);
}

function isCode(fact: Fact): fact is Fact & { readonly type: { is: 'code'; list: string } } {
  return fact.type.is === 'code';
}

/** A clause that gives nothing but the answers of its conditions. */
function asksOf(
  id: string,
  title: Clause['title'],
  reader: YamlReader | undefined,
  vocabulary: Vocabulary,
): Clause {
  return {
    id: `ladder/${id}`,
    policy: 'ladder',
    file: FILE,
    places: {},
    article: '',
    title,
    summary: '',
    covers: [],
    beneficiaries: [...CLIMBERS],
    kind: vocabulary.party.id,
    countedOn: { is: 'today' },
    authority: 'service',
    inForce: { from: null, to: null },
    basis: '',
    appliesTo: [],
    variants: [
      {
        name: null,
        require: readConditions(reader, scopeOf(vocabulary, vocabulary.party)),
        award: { award: 'fixed', amount: { op: 'number', num: 0, den: 1, unit: 'CNY' } },
        limits: [],
      },
    ],
    decided: true,
    replaces: [],
    highestOf: null,
    overlaps: { unstated: [], excluded: [] },
    restricted: [],
    shares: [],
    columns: [],
    examples: [],
    given: {},
    questions: [],
  };
}

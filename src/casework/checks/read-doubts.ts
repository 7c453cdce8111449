import {
  type Catalogue,
  type FactType,
  type Problem,
  readMessage,
  readWord,
  readYaml,
  type SourceFile,
  type Vocabulary,
  type YamlReader,
} from '../../rules/index.ts';
import { type Fraction, parseRate } from '../../values/index.ts';
import { readWholeNumber } from '../procedure/read-number.ts';
import {
  CONTACT_FIELDS,
  type DoubtBasis,
  type DoubtRule,
  FINDERS,
  type Finder,
  type Named,
} from './doubt-rules.ts';

const FILE = 'doubts.yaml';
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;
const ALWAYS = ['finds', 'title', 'look', 'basis'];

export type DoubtReading = {
  readonly doubts: readonly DoubtRule[];
  readonly problems: readonly Problem[];
};

type Words = Pick<Catalogue, 'vocabulary'> & {
  readonly policies: readonly Pick<Catalogue['policies'][number], 'id' | 'articles'>[];
};

/**
 * Reads and checks `doubts.yaml` of a catalogue; none where it has no such file. A doubt with a
 * problem is left out.
 * @param words those of the same catalogue, which doubts name.
 */
export function readDoubts(files: readonly SourceFile[], words: Words): DoubtReading {
  const problems: Problem[] = [];
  const file = files.find(({ path }) => path === FILE);
  if (!file) return { doubts: [], problems };
  const reader = readYaml(file, problems);
  if (problems.length > 0) return { doubts: [], problems };
  const entries = reader.attempt(() => reader.entries) ?? [];
  const doubts = entries.flatMap(({ key, value, at }) => {
    const isNamed = at.attempt(() => NAME.test(key) || at.fail(NO_NAME, NAME_SHAPE));
    const doubt = value.attempt(() => readDoubt(key, value, words));
    return isNamed && doubt ? [doubt] : [];
  });
  return { doubts, problems };
}

function readDoubt(id: string, reader: YamlReader, words: Words): DoubtRule {
  const finds = readWord(reader.need('finds'), FINDERS);
  reader.allow(...ALWAYS, ...KEYS[finds]);
  const said = {
    id,
    title: readMessage(reader.need('title')),
    look: readMessage(reader.need('look')),
    basis: readBasis(reader.need('basis'), words),
  };
  const named = (key: string, types: readonly FactType['is'][]) =>
    some(reader.need(key)).map((item) => readNamed(item, words.vocabulary, types));
  switch (finds) {
    case 'reused_number': {
      const materials = reader.get('materials')?.items.map(({ text }) => text) ?? [];
      return { ...said, finds, facts: named('facts', ['text']), materials };
    }
    case 'service_before_filing':
      return {
        ...said,
        finds,
        pairs: some(reader.need('pairs')).map((item) => readPair(item, words.vocabulary)),
      };
    case 'related_persons':
      return { ...said, finds, facts: named('facts', ['boolean']) };
    case 'same_contact': {
      const fields = some(reader.need('fields')).map((item) => readWord(item, CONTACT_FIELDS));
      return { ...said, finds, fields };
    }
    case 'concentration':
      return {
        ...said,
        finds,
        share: readShare(reader.need('share')),
        least: readWholeNumber(reader.need('least')),
      };
    case 'lost_qualification':
      return {
        ...said,
        finds,
        facts: named('facts', ['code', 'codes']),
        until: named('until', ['date']),
      };
  }
}

/** The keys of each finder, besides those of every doubt. */
const KEYS: Readonly<Record<Finder, readonly string[]>> = {
  reused_number: ['facts', 'materials'],
  service_before_filing: ['pairs'],
  related_persons: ['facts'],
  same_contact: ['fields'],
  concentration: ['share', 'least'],
  lost_qualification: ['facts', 'until'],
};

function readBasis(reader: YamlReader, { policies }: Words): DoubtBasis {
  if (!reader.isMap) {
    readWord(reader, ['preset']);
    return { is: 'preset' };
  }
  reader.allow('policy', 'article');
  const ids = policies.map(({ id }) => id);
  const policy = readWord(reader.need('policy'), ids);
  const articles = policies.find(({ id }) => id === policy)?.articles ?? [];
  return { is: 'text', policy, article: readWord(reader.need('article'), articles) };
}

function readPair(reader: YamlReader, vocabulary: Vocabulary) {
  reader.allow('filed', 'served');
  const filed = readNamed(reader.need('filed'), vocabulary, ['date']);
  const served = readNamed(reader.need('served'), vocabulary, ['date']);
  if (filed.kind !== served.kind) reader.need('served').fail(OTHER_RECORD);
  return { filed, served };
}

/** `kind.fact`, or `party.fact`; nested facts by their dotted id. */
function readNamed(
  reader: YamlReader,
  { kinds, party }: Vocabulary,
  types: readonly FactType['is'][],
): Named {
  const [kind = '', ...rest] = reader.text.split('.');
  const facts = (kind === party.id ? party : kinds[kind])?.facts;
  if (!facts || rest.length === 0)
    return reader.fail(
      {
        zh: `“${reader.text}”不是词汇表中的事实`,
        en: `"${reader.text}" is no fact of the vocabulary`,
      },
      { zh: '记录种类.事实，或 party.事实', en: 'kind.fact, or party.fact' },
    );
  const known = facts.filter(({ type }) => types.includes(type.is)).map(({ id }) => id);
  const fact = rest.join('.');
  if (!known.includes(fact))
    reader.fail(
      {
        zh: `“${kind}”没有可用于此的事实“${fact}”`,
        en: `"${kind}" has no fact "${fact}" that fits here`,
      },
      { zh: known.join('、') || '一个也没有', en: known.join(', ') || 'there are none' },
    );
  return { kind, fact };
}

function some(reader: YamlReader): readonly YamlReader[] {
  const { items } = reader;
  return items.length > 0 ? items : reader.fail({ zh: '至少写一项', en: 'one is needed at least' });
}

function readShare(reader: YamlReader): Fraction {
  const rate = parseRate(reader.text);
  if (rate.ok && rate.value.num > 0 && rate.value.num <= rate.value.den) return rate.value;
  return reader.fail(
    { zh: `“${reader.text}”不是可用的比例`, en: `"${reader.text}" is no share` },
    { zh: '大于 0、不超过 100% 的比例，如 50%', en: 'above 0 and up to 100%, such as 50%' },
  );
}

const NO_NAME = { zh: '疑点的名字不能这样写', en: 'a doubt cannot be named so' };
const NAME_SHAPE = {
  zh: '小写英文字母、数字，用连字符相连',
  en: 'lower-case letters and digits, joined by hyphens',
};
const OTHER_RECORD = {
  zh: '两个日期应属于同一种记录',
  en: 'both days are of the same kind of record',
};

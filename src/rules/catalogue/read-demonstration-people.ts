import {
  LONGEST_MANDATE,
  mayHavePost,
  PARTY_TYPES,
  type PartyType,
  ROLES,
  SCOPES,
} from '../../offices/index.ts';
import { parseCreditCode } from '../../values/index.ts';
import { orFail, readCount, readMessage, readWord } from '../clause/read-values.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import type {
  Demonstration,
  DemonstrationMandate,
  DemonstrationOrganisation,
  DemonstrationPost,
} from './types.ts';

type People = Pick<Demonstration, 'organisations' | 'posts' | 'mandates'>;

/** Reads how the samples are registered, the offices, who holds which post, and the mandates. */
export function readDemonstrationPeople(reader: YamlReader, samples: readonly string[]): People {
  const codes = new Set<string>();
  const organisations = [
    ...readEach(reader, 'registered', (at, value) => {
      value.allow('type', 'credit_code');
      return { id: readWord(at, samples), name: null, ...readRegistration(value, codes) };
    }),
    ...readEach(reader, 'offices', (at, value) => {
      value.allow('name', 'type', 'credit_code');
      if (samples.includes(at.text)) at.fail(IS_SAMPLE);
      return {
        id: at.text,
        name: readExampleName(value.need('name')),
        ...readRegistration(value, codes),
      };
    }),
  ];
  const posts = readEach(reader, 'posts', (at, value) => readPost(at.text, value, organisations));
  const mandates = (reader.attempt(() => reader.get('mandates')?.items) ?? []).flatMap((item) => {
    const mandate = item.attempt(() => readMandate(item, organisations));
    return mandate ? [mandate] : [];
  });
  return { organisations, posts, mandates };
}

function readEach<T>(
  reader: YamlReader,
  key: string,
  read: (at: YamlReader, value: YamlReader) => T,
): T[] {
  const entries = reader.attempt(() => reader.get(key)?.entries) ?? [];
  return entries.flatMap(({ at, value }) => {
    const one = value.attempt(() => read(at, value));
    return one === undefined ? [] : [one];
  });
}

function readRegistration(value: YamlReader, codes: Set<string>) {
  const type = readWord(value.need('type'), PARTY_TYPES);
  const at = value.need('credit_code');
  const creditCode = orFail(at, parseCreditCode(at.text));
  if (!creditCode.slice(2).startsWith(NO_DIVISION)) at.fail(REAL_DIVISION);
  if (codes.has(creditCode)) at.fail(CODE_TWICE);
  codes.add(creditCode);
  return { type, creditCode };
}

function readPost(
  id: string,
  value: YamlReader,
  organisations: readonly DemonstrationOrganisation[],
): DemonstrationPost {
  value.allow('party', 'role', 'title', 'note', 'person', 'stand_in');
  const party = readWord(
    value.need('party'),
    organisations.map((one) => one.id),
  );
  const at = value.need('role');
  const role = readWord(at, ROLES);
  const type = typeOf(party, organisations);
  if (type !== undefined && !mayHavePost(type, role)) {
    at.fail({
      zh: `${type} 不设 ${role} 岗位`,
      en: `a party of type ${type} has no post of the role ${role}`,
    });
  }
  const standIn = value.get('stand_in');
  return {
    id,
    party,
    role,
    title: value.need('title').text,
    note: readMessage(value.need('note')),
    person: readExampleName(value.need('person')),
    standIn: standIn === undefined ? null : readExampleName(standIn),
  };
}

function readMandate(
  value: YamlReader,
  organisations: readonly DemonstrationOrganisation[],
): DemonstrationMandate {
  value.allow('enterprise', 'agency', 'scopes', 'days');
  const ids = organisations.map(({ id }) => id);
  const agency = readWord(
    value.need('agency'),
    ids.filter((id) => typeOf(id, organisations) === 'agency'),
  );
  const days = value.need('days');
  const count = readCount(days);
  if (count > LONGEST_MANDATE) {
    days.fail({ zh: `最长 ${LONGEST_MANDATE} 天`, en: `at most ${LONGEST_MANDATE} days` });
  }
  return {
    enterprise: readWord(
      value.need('enterprise'),
      ids.filter((id) => id !== agency),
    ),
    agency,
    scopes: value.need('scopes').items.map((item) => readWord(item, SCOPES)),
    days: count,
  };
}

function typeOf(
  id: string,
  organisations: readonly DemonstrationOrganisation[],
): PartyType | undefined {
  return organisations.find((one) => one.id === id)?.type;
}

/** A name that says of itself that it is made up. */
function readExampleName(reader: YamlReader): string {
  const { text } = reader;
  return text.startsWith('示例') ? text : reader.fail(NO_EXAMPLE);
}

/** A division code that belongs to no place (GB/T 2260), so that no code is anybody's. */
const NO_DIVISION = '990000';
const REAL_DIVISION = {
  zh: `示例的信用代码第 3 至 8 位须为 ${NO_DIVISION}，它不属于任何地方`,
  en: `a made-up credit code has ${NO_DIVISION} at positions 3 to 8, which is nowhere`,
};
const CODE_TWICE = { zh: '这个信用代码用了两次', en: 'this credit code is used twice' };
const IS_SAMPLE = {
  zh: '这是示例主体，写在 registered 下',
  en: 'this is a sample; see registered',
};
const NO_EXAMPLE = { zh: '名称须以“示例”开头', en: 'the name must begin with 示例' };

import type { Day } from '../../../values/index.ts';
import type { PreparedKind, PreparedRecord } from '../../dossier/prepared.ts';
import type { Fact, FactType, Kind, Vocabulary } from '../../vocabulary.ts';
import { type Scope, scopeOf } from '../scope.ts';
import type { World } from './evaluate.test-kit.ts';

const fact = (id: string, zh: string, type: FactType): Fact => ({
  id,
  label: { zh, en: id.replaceAll('_', ' ') },
  type,
});
const money: FactType = { is: 'money', currency: 'CNY' };
const label = (zh: string, en: string) => ({ zh, en });

const PARTY: Kind = {
  id: 'party',
  label: label('主体', 'party'),
  facts: [
    fact('founded_on', '成立日期', { is: 'date' }),
    fact('staff', '职工人数', { is: 'integer' }),
    fact('listed', '是否上市', { is: 'boolean' }),
  ],
};

/** The record at hand in the samples. */
const PROJECT: Kind = {
  id: 'project',
  label: label('项目', 'project'),
  aliases: ['工程'],
  facts: [
    { ...fact('amount', '金额', money), aliases: ['投资额'] },
    fact('raised', '融资额', { is: 'money', currency: 'USD' }),
    fact('growth', '增速', { is: 'rate' }),
    fact('score', '得分', { is: 'number' }),
    fact('year', '年度', { is: 'integer' }),
    fact('started_on', '开工日期', { is: 'date' }),
    fact('name', '名称', { is: 'text' }),
    fact('level', '级别', { is: 'code', list: 'levels' }),
    fact('tags', '标签', { is: 'codes', list: 'tags' }),
    fact('approved', '已批准', { is: 'boolean' }),
    fact('renewed', '已续期', { is: 'boolean' }),
    fact('owner.is_new', '业主.新设', { is: 'boolean' }),
  ],
};

const PAYMENT: Kind = {
  id: 'payment',
  label: label('付款', 'payment'),
  facts: [
    fact('paid', '付款额', money),
    fact('made_on', '付款日期', { is: 'date' }),
    fact('final', '是否尾款', { is: 'boolean' }),
    fact('level', '级别', { is: 'code', list: 'levels' }),
    fact('project', '项目名', { is: 'text' }),
  ],
};

const DETERMINATION: Kind = {
  id: 'determination',
  label: label('核定', 'determination'),
  facts: [fact('granted', '核定额', money)],
};

const SAMPLE_VOCABULARY: Vocabulary = {
  party: PARTY,
  kinds: { project: PROJECT, payment: PAYMENT, determination: DETERMINATION },
  lists: {
    levels: { national: label('国家级', 'national'), city: label('市级', 'city') },
    tags: { green: label('绿色', 'green'), digital: label('数字', 'digital') },
  },
};

export const SAMPLE_SCOPE: Scope = scopeOf(SAMPLE_VOCABULARY, PROJECT);

type Values = Readonly<Record<string, number | string | readonly string[]>>;

/** A record with the facts that are given, as prepared; all others are unknown. */
function recordOf(kind: Kind, values: Values = {}): PreparedRecord {
  const fields = kind.facts.map(({ id, type }, index) => {
    if (Object.hasOwn(values, id)) return [`f${index}`, values[id]];
    if (type.is === 'boolean') return [`f${index}`, 1];
    const textual = type.is === 'text' || type.is === 'code' || type.is === 'codes';
    return [`f${index}`, textual ? undefined : Number.NaN];
  });
  return { id: null, ...Object.fromEntries(fields) };
}

export type Sample = {
  readonly project?: Values;
  readonly party?: Values;
  readonly determined?: Values;
  readonly payments?: readonly Values[];
  readonly projects?: readonly Values[];
  /** The kinds of which all records are given. */
  readonly complete?: readonly string[];
  readonly asOf?: Day;
};

/** A world of the sample vocabulary. */
export function sampleWorld(sample: Sample): World {
  const complete = sample.complete ?? [];
  const listed = (kind: Kind, given: readonly Values[] = []): PreparedKind => ({
    complete: complete.includes(kind.id),
    records: given.map((values) => recordOf(kind, values)),
  });
  return {
    vocabulary: SAMPLE_VOCABULARY,
    kind: PROJECT,
    record: recordOf(PROJECT, sample.project),
    party: recordOf(PARTY, sample.party),
    determined: recordOf(DETERMINATION, sample.determined),
    records: {
      project: listed(PROJECT, sample.projects),
      payment: listed(PAYMENT, sample.payments),
    },
    ...(sample.asOf !== undefined && { asOf: sample.asOf }),
  };
}

import { type Message, type Period, parseDay } from '../../values/index.ts';
import type { Policy } from '../catalogue/types.ts';
import { checkCode } from '../expression/read-codes.ts';
import { findFact, findKind, scopeOf, unknownKind } from '../expression/scope.ts';
import { LEGAL_CONCERNS } from '../legal.ts';
import type { Kind, Vocabulary } from '../vocabulary.ts';
import { orFail, readMessage, readWord } from './read-values.ts';
import type { Clause } from './types.ts';
import type { YamlReader } from './yaml-reader.ts';

const FRONT_KEYS = [
  'clause',
  'title',
  'source',
  'covers',
  'beneficiary',
  'for each',
  'counted on',
  'authority',
  'in force',
  'restricted',
];
/** What the front matter of a clause says, and the scope of its expressions. */
export function readFrontMatter(front: YamlReader, policy: Policy, vocabulary: Vocabulary) {
  front.allow(...FRONT_KEYS);
  const kind = readKind(front.need('for each'), vocabulary);
  const scope = scopeOf(vocabulary, kind);
  const id = front.need('clause');
  if (!id.text.startsWith(`${policy.id}/`)) {
    id.fail({
      zh: `条款编号应以“${policy.id}/”开头`,
      en: `a clause id of this policy begins with "${policy.id}/"`,
    });
  }
  const roles = front.need('beneficiary').items;
  for (const role of roles) role.expression((text) => checkCode(text, 'role', scope));
  const inForce = front.get('in force');
  return {
    kind,
    scope,
    data: {
      id: id.text,
      policy: policy.id,
      title: readMessage(front.need('title')),
      article: front.need('source').need('article').text,
      covers: front.get('covers')?.items.map((item) => item.text) ?? [],
      beneficiaries: roles.map((role) => role.text),
      kind: kind.id,
      countedOn: readCountedOn(front, kind, vocabulary),
      authority: readWord(front.need('authority'), ['computed', 'up-to', 'service']),
      inForce: inForce ? readPeriod(inForce) : policy.inForce,
      appliesTo: policy.appliesTo,
      restricted:
        front.get('restricted')?.items.map((item) => readWord(item, LEGAL_CONCERNS)) ?? [],
      basis: policy.basis,
    },
  };
}

/** What a clause is about: a kind of record, or the party itself. */
function readKind(reader: YamlReader, vocabulary: Vocabulary): Kind {
  if (reader.text === 'party' || reader.text === '主体') return vocabulary.party;
  const kind = findKind(vocabulary, reader.text);
  if (kind) return kind;
  const known = [...Object.values(vocabulary.kinds), vocabulary.party];
  return reader.fail(unknownKind(vocabulary, reader.text), {
    zh: known.map(({ label }) => label.zh).join('、'),
    en: known.map(({ id }) => id).join(', '),
  });
}

function readCountedOn(front: YamlReader, kind: Kind, { party }: Vocabulary): Clause['countedOn'] {
  if (kind === party) {
    front.get('counted on')?.fail(NO_EVENT);
    return { is: 'today' };
  }
  const reader = front.need('counted on');
  const fact = findFact(kind, reader.text);
  const is = fact?.type.is;
  if (fact && (is === 'date' || is === 'integer')) {
    return {
      fact: fact.id,
      position: kind.facts.indexOf(fact),
      is: is === 'date' ? 'date' : 'year',
    };
  }
  const dated = kind.facts.filter(({ type }) => type.is === 'date' || type.is === 'integer');
  return reader.fail(
    {
      zh: `“${reader.text}”不是${kind.label.zh}的日期或年份`,
      en: `"${reader.text}" is no date or year of ${kind.id}`,
    },
    {
      zh: dated.map(({ label }) => label.zh).join('、'),
      en: dated.map(({ id }) => id).join(', '),
    },
  );
}

const NO_EVENT: Message = {
  zh: '针对主体本身的条款没有事件日，不写 counted on',
  en: 'a clause about the party itself has no event: leave this out',
};

/** A period written as `{ from, to }`. */
export function readPeriod(reader: YamlReader): Period {
  reader.allow('from', 'to', 'basis');
  const day = (key: string) => {
    const end = reader.get(key);
    return end ? orFail(end, parseDay(end.text)) : null;
  };
  const [from, to] = [day('from'), day('to')];
  if (from !== null && to !== null && to < from) {
    reader.fail({ zh: '止日早于起日', en: 'the period ends before it begins' });
  }
  return { from, to };
}

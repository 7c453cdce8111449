import { type Message, type Period, parseDay } from '../../values/index.ts';
import { readAward } from '../award/awards.ts';
import type { AwardReading } from '../award/mechanism.ts';
import type { Policy, SourceFile } from '../catalogue/types.ts';
import { readTyped } from '../expression/read.ts';
import { checkCode } from '../expression/read-codes.ts';
import { findFact, findKind, type Scope, scopeOf, unknownKind } from '../expression/scope.ts';
import { readLimits } from '../limit/limits.ts';
import type { Problem } from '../problem.ts';
import type { Kind, Vocabulary } from '../vocabulary.ts';
import { type Block, type ClauseFile, readMarkdown } from './read-markdown.ts';
import { readExamples, readQuestions } from './read-sections.ts';
import { orFail, readMessage, readRate, readWord } from './read-values.ts';
import type { Clause, Condition, Variant } from './types.ts';
import { type Place, YamlReader } from './yaml-reader.ts';

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
];
const RULE_KEYS = [
  'require',
  'award',
  'limit',
  'replaces',
  'highest of',
  'paid by',
  'readings',
  'decided',
];

/** Reads one clause file against its policy and the vocabulary; undefined when problems were noted. */
export function readClause(
  file: SourceFile,
  policy: Policy,
  vocabulary: Vocabulary,
  problems: Problem[],
): Clause | undefined {
  const before = problems.length;
  const parts = readMarkdown(file.text);
  const open = (block: Block | null | undefined, field: string) =>
    YamlReader.parse(
      { file: file.path, text: block?.text ?? '', lineOffset: block?.lineOffset ?? 0, problems },
      field,
    );
  const front = open(parts.frontMatter, 'front matter');
  if (!parts.frontMatter) problems.push(noFrontMatter(file.path));
  else if (!parts.blocks.some(({ info }) => info === 'yaml rule')) problems.push(noRule(file.path));
  if (problems.length > before) return undefined;
  const clause = front.attempt(() => {
    const head = readFrontMatter(front, policy, vocabulary);
    const block = (info: string) => parts.blocks.find((one) => one.info === info);
    const rule = open(block('yaml rule'), 'rule');
    const given = open(block('yaml given'), 'given');
    if (problems.length > before) return undefined;
    const places: Record<string, Place> = { [head.data.id]: front.need('clause').place() };
    const body = rule.attempt(() => readRule(rule, head.scope, policy.id, places));
    if (!body) return undefined;
    return {
      ...head.data,
      ...body,
      ...readSections(file, parts, head.kind, vocabulary, problems),
      file: file.path,
      places,
      given: given.isMap ? given.toPlain() : {},
    };
  });
  return problems.length === before ? clause : undefined;
}

/** The file does not begin with its front matter. */
export function noFrontMatter(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    field: 'front matter',
    message: {
      zh: '文件开头应有一段“键: 值”，前后各以一行 --- 隔开',
      en: 'the file begins with "key: value" lines between two lines of ---',
    },
  };
}

function noRule(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    field: 'rule',
    message: {
      zh: '没有规则：应有一段以 ```yaml rule 开头的代码块',
      en: 'there is no rule: a block that begins with ```yaml rule is expected',
    },
  };
}

function readSections(
  file: SourceFile,
  parts: ClauseFile,
  kind: Kind,
  vocabulary: Vocabulary,
  problems: Problem[],
) {
  const { columns, examples } = readExamples(file.path, parts, kind, vocabulary, problems);
  return { summary: parts.summary, columns, examples, questions: readQuestions(parts) };
}

function readFrontMatter(front: YamlReader, policy: Policy, vocabulary: Vocabulary) {
  front.allow(...FRONT_KEYS);
  const each = front.need('for each');
  const kind = findKind(vocabulary, each.text);
  if (!kind) {
    const known = Object.values(vocabulary.kinds);
    return each.fail(unknownKind(vocabulary, each.text), {
      zh: known.map(({ label }) => label.zh).join('、'),
      en: known.map(({ id }) => id).join(', '),
    });
  }
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
      countedOn: readCountedOn(front.need('counted on'), kind),
      authority: readWord(front.need('authority'), ['computed', 'up-to', 'service']),
      inForce: inForce ? readPeriod(inForce) : policy.inForce,
      basis: policy.basis,
    },
  };
}

function readCountedOn(reader: YamlReader, kind: Kind) {
  const fact = findFact(kind, reader.text);
  const is = fact?.type.is;
  if (fact && (is === 'date' || is === 'integer')) {
    return {
      fact: fact.id,
      position: kind.facts.indexOf(fact),
      is: is === 'date' ? ('date' as const) : ('year' as const),
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

function readRule(rule: YamlReader, scope: Scope, policy: string, places: Record<string, Place>) {
  rule.allow(...RULE_KEYS);
  const reading = awardReading(scope, policy, places);
  const main: Variant = {
    name: null,
    require: readConditions(rule.get('require'), scope),
    award: readAward(rule.need('award'), reading),
    limits: rule.get('limit') ? readLimits(rule.need('limit'), reading) : [],
  };
  const highest = rule.get('highest of');
  const decided = rule.get('decided');
  return {
    variants: readReadings(rule.get('readings'), main, scope, reading),
    decided: decided ? readWord(decided, ['true', 'false']) === 'true' : true,
    replaces: rule.get('replaces')?.items.map((item) => reading.readClauseId(item)) ?? [],
    highestOf: highest ? highest.text : null,
    shares:
      rule.get('paid by')?.entries.map(({ key, value }) => ({
        payer: { zh: key, en: key },
        share: readRate(value),
      })) ?? [],
  };
}

/** Notes in `places` where another clause is named. */
function awardReading(scope: Scope, policy: string, places: Record<string, Place>): AwardReading {
  const readClauseId = (reader: YamlReader) => {
    const id = reader.text.includes('/') ? reader.text : `${policy}/${reader.text}`;
    places[id] ??= reader.place();
    return id;
  };
  const inner = { scope, readClauseId };
  return {
    ...inner,
    readAward: (reader) => readAward(reader, inner),
    readMoney: (reader) => reader.expression((text) => readTyped(text, scope, 'number')),
  };
}

/** The readings of the text: each changes what it names; the first is the rule as written. */
function readReadings(
  reader: YamlReader | undefined,
  main: Variant,
  scope: Scope,
  reading: AwardReading,
): [Variant, ...Variant[]] {
  if (!reader) return [main];
  const [first, ...others] = reader.items.map((item) => {
    item.allow('name', 'require', 'without', 'award', 'limit');
    const changed = readConditions(item.get('require'), scope);
    const labels = main.require.map(({ label }) => label.zh);
    const without = item.get('without')?.items.map((one) => readWord(one, labels)) ?? [];
    const kept = main.require.filter(
      (one) =>
        !without.includes(one.label.zh) &&
        !changed.some((other) => other.label.zh === one.label.zh),
    );
    return {
      name: readMessage(item.need('name')),
      require: changed.length + without.length > 0 ? [...kept, ...changed] : main.require,
      award: item.get('award') ? readAward(item.need('award'), reading) : main.award,
      limits: item.get('limit') ? readLimits(item.need('limit'), reading) : main.limits,
    };
  });
  return first ? [first, ...others] : [main];
}

function readConditions(reader: YamlReader | undefined, scope: Scope): Condition[] {
  return (reader?.entries ?? []).flatMap(({ key, value }) => {
    const condition = value.attempt((): Condition => {
      if (!value.isMap) return { label: { zh: key, en: key }, ...readTest(value, scope) };
      value.allow('if', 'en');
      const label: Message = { zh: key, en: value.get('en')?.text ?? key };
      return { label, ...readTest(value.need('if'), scope) };
    });
    return condition ? [condition] : [];
  });
}

function readTest(reader: YamlReader, scope: Scope): { test: Condition['test']; source: string } {
  return {
    test: reader.expression((text) => readTyped(text, scope, 'boolean')),
    source: reader.text,
  };
}

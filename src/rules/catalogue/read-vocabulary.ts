import type { Currency } from '../../values/index.ts';
import { readMessage, readWord } from '../clause/read-values.ts';
import { YamlReader } from '../clause/yaml-reader.ts';
import type { Problem } from '../problem.ts';
import type { CodeList, Fact, FactType, Kind, Vocabulary } from '../vocabulary.ts';
import { readCsv } from './read-csv.ts';
import type { SourceFile } from './types.ts';

const TYPES = [
  'money',
  'money USD',
  'money HKD',
  'money EUR',
  'money JPY',
  'rate',
  'number',
  'integer',
  'date',
  'text',
  'boolean',
  'credit code',
] as const;

/** Reads `vocabulary/*.yaml` and `lists/*.csv`; whatever is wrong is noted in `problems`. */
export function readVocabulary(files: readonly SourceFile[], problems: Problem[]): Vocabulary {
  const lists = readLists(
    files.filter((file) => /^lists\/.*\.csv$/u.test(file.path)),
    problems,
  );
  const kinds: Record<string, Kind> = {};
  let party: Kind = { id: 'party', label: { zh: '主体', en: 'Party' }, facts: [] };
  for (const file of files.filter(({ path }) => /^vocabulary\/.*\.ya?ml$/u.test(path))) {
    const reader = YamlReader.parse(
      { file: file.path, text: file.text, lineOffset: 0, problems },
      '',
    );
    reader.attempt(() => {
      reader.allow('party', 'kinds');
      const own = reader.get('party');
      if (own) party = readKind('party', own, lists);
      for (const { key, value, at } of reader.get('kinds')?.entries ?? []) {
        at.attempt(() => {
          if (UNSAFE.has(key))
            at.fail({ zh: `名称“${key}”不可用`, en: `the name "${key}" cannot be used` });
          if (Object.hasOwn(kinds, key))
            at.fail({ zh: `记录种类“${key}”重复`, en: `the kind "${key}" is given twice` });
          const whole = readWhole(value.get('part of'), kinds);
          kinds[key] = readKind(key, value, lists, whole);
          if (whole) kinds[whole.id] = { ...whole, parts: [...(whole.parts ?? []), key] };
        });
      }
    });
  }
  return { party, kinds, lists };
}

/** The kind that another is part of: one that stands before it. */
function readWhole(
  reader: YamlReader | undefined,
  kinds: Readonly<Record<string, Kind>>,
): Kind | undefined {
  if (!reader) return undefined;
  const whole = Object.hasOwn(kinds, reader.text) ? kinds[reader.text] : undefined;
  return (
    whole ??
    reader.fail({
      zh: `前面没有名为“${reader.text}”的记录种类`,
      en: `no kind named "${reader.text}" stands before`,
    })
  );
}

/** Reads a kind; a part of another has the facts of its whole after its own, and its date. */
function readKind(id: string, reader: YamlReader, lists: Vocabulary['lists'], whole?: Kind): Kind {
  reader.allow('zh', 'en', 'dated', 'facts', 'aliases', 'ask', 'part of', 'series');
  const own = readFacts(reader.need('facts'), '', { zh: '', en: '' }, lists);
  const facts = [...own, ...(whole?.facts ?? [])];
  refuseTwins(facts, reader);
  const dated = reader.get('dated');
  const ask = reader.get('ask');
  if (
    dated &&
    !facts.some((fact) => fact.id === dated.text && ['date', 'integer'].includes(fact.type.is))
  ) {
    dated.fail({
      zh: `“${dated.text}”不是日期或年份事实`,
      en: `"${dated.text}" is no date or year fact`,
    });
  }
  return {
    id,
    label: { zh: reader.need('zh').text, en: reader.need('en').text },
    facts,
    ...(dated ? { dated: dated.text } : whole?.dated && { dated: whole.dated }),
    ...(ask && { ask: readMessage(ask) }),
    ...readSeries(reader, facts),
    ...readAliases(reader),
  };
}

/** The facts that tell a series apart hold an id or a code. */
function readSeries(reader: YamlReader, facts: readonly Fact[]): Pick<Kind, 'series'> {
  const series = reader.get('series')?.items.map((item) => {
    const fact = facts.find(({ id }) => id === item.text);
    if (fact?.type.is === 'text' || fact?.type.is === 'code') return item.text;
    return item.fail({
      zh: `“${item.text}”不是编号或代码事实`,
      en: `"${item.text}" is no fact that holds an id or a code`,
    });
  });
  return series ? { series } : {};
}

function readAliases(reader: YamlReader): { aliases?: readonly string[] } {
  const aliases = reader.get('aliases');
  return aliases ? { aliases: aliases.items.map((item) => item.text) } : {};
}

function refuseTwins(facts: readonly Fact[], reader: YamlReader): void {
  const seen = new Set<string>();
  for (const fact of facts) {
    for (const name of [fact.id, fact.label.zh, ...(fact.aliases ?? [])]) {
      if (seen.has(name))
        reader.fail({ zh: `名称“${name}”重复`, en: `the name "${name}" is given twice` });
      seen.add(name);
    }
  }
}

type Prefix = { readonly zh: string; readonly en: string };

function readFacts(
  reader: YamlReader,
  path: string,
  prefix: Prefix,
  lists: Vocabulary['lists'],
): Fact[] {
  return reader.entries.flatMap(({ key, value }) => {
    const id = path + key;
    const label = { zh: prefix.zh + value.need('zh').text, en: prefix.en + value.need('en').text };
    const inner = value.get('facts');
    if (inner)
      return readFacts(inner, `${id}.`, { zh: `${label.zh}.`, en: `${label.en}: ` }, lists);
    value.allow('zh', 'en', 'type', 'code', 'codes', 'note', 'aliases');
    const note = value.get('note');
    return [
      {
        id,
        label,
        type: readType(value, lists),
        ...(note && { note: readMessage(note) }),
        ...readAliases(value),
      },
    ];
  });
}

function readType(reader: YamlReader, lists: Vocabulary['lists']): FactType {
  for (const is of ['code', 'codes'] as const) {
    const list = reader.get(is);
    if (!list) continue;
    if (!Object.hasOwn(lists, list.text))
      list.fail({ zh: `没有代码表“${list.text}”`, en: `there is no code list "${list.text}"` });
    return { is, list: list.text };
  }
  const type = readWord(reader.need('type'), TYPES);
  switch (type) {
    case 'money':
      return { is: 'money', currency: 'CNY' };
    case 'money USD':
    case 'money HKD':
    case 'money EUR':
    case 'money JPY':
      return { is: 'money', currency: type.slice(6) as Currency };
    case 'credit code':
      return { is: 'credit_code' };
    case 'rate':
    case 'number':
    case 'integer':
    case 'date':
    case 'text':
    case 'boolean':
      return { is: type };
  }
}

function readLists(files: readonly SourceFile[], problems: Problem[]): Record<string, CodeList> {
  const lists: Record<string, Record<string, { zh: string; en: string }>> = {};
  for (const file of files) {
    for (const { record, line } of readCsv(file, problems) ?? []) {
      const { list, code, zh, en } = record;
      const place = { file: file.path, line, field: `${list ?? ''}.${code ?? ''}` };
      if (!list || !code || !zh || !en || UNSAFE.has(list) || UNSAFE.has(code)) {
        const message = { zh: '这一行缺列', en: 'a column of this row is empty' };
        const expected = { zh: 'list,code,zh,en', en: 'list,code,zh,en' };
        problems.push({ ...place, message, expected });
        continue;
      }
      const codes = Object.hasOwn(lists, list) ? (lists[list] ?? {}) : {};
      if (Object.hasOwn(codes, code)) {
        const message = {
          zh: `代码表 ${list} 中“${code}”写了两次`,
          en: `the list ${list} has "${code}" twice`,
        };
        problems.push({ ...place, message });
      }
      lists[list] = { ...codes, [code]: { zh, en } };
    }
  }
  return lists;
}

/** Names that mean something else to JavaScript objects. */
const UNSAFE = new Set(['__proto__']);

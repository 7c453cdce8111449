import { formatDayIn, type Message, parseDay } from '../../values/index.ts';
import type { Outcome } from '../answer.ts';
import { isOvertaken } from '../clause/overtaken.ts';
import { type ResultColumn, resultColumn } from '../clause/read-sections.ts';
import type { Clause, Example } from '../clause/types.ts';
import type { ExampleView } from '../clause-view.ts';
import { encodeValue } from '../dossier/encode.ts';
import { readFact } from '../dossier/read-fact.ts';
import { findFact, findKind, kindOf } from '../expression/scope.ts';
import type { Fact, Kind, Vocabulary } from '../vocabulary.ts';
import { awardWords } from '../words/award-words.ts';
import { formatValue } from '../words/format-value.ts';
import { outcomeWords, validityWords } from '../words/state-words.ts';
import { joinWords } from '../words/wording.ts';

const PREFIXES: Partial<Record<ResultColumn, Message>> = {
  awardedBefore: { zh: '此前已领 ', en: 'awarded before: ' },
  paid: { zh: '本项已付 ', en: 'paid for this: ' },
  asOf: { zh: '测算日 ', en: 'as of ' },
  reading: { zh: '按读法：', en: 'reading: ' },
};

/** An example in words: what it changes in the given case, and what comes out. */
export function exampleWords(
  example: Example,
  clause: Clause,
  vocabulary: Vocabulary,
): ExampleView {
  const changes: Message[] = [];
  const results: Partial<Record<ResultColumn, string>> = {};
  for (const [index, column] of clause.columns.entries()) {
    const cell = example.cells[index] ?? '';
    if (cell === '' || cell === '-') continue;
    const special = resultColumn(column);
    const prefix = special && PREFIXES[special];
    if (prefix) {
      const { zh, en } = givenWords(special, cell, clause);
      changes.push({ zh: prefix.zh + zh, en: prefix.en + en });
    } else if (special) results[special] = cell;
    else changes.push(changeWords(column, cell, clause, vocabulary));
  }
  return {
    name: example.name,
    changes: joinWords(changes, '；', '; '),
    result: resultWords(results, clause),
  };
}

/** What was paid, the day or the reading that an example is for. */
function givenWords(column: ResultColumn, cell: string, { variants }: Clause): Message {
  if (column === 'asOf') {
    const day = parseDay(cell);
    if (day.ok) return { zh: formatDayIn(day.value, 'zh'), en: formatDayIn(day.value, 'en') };
  }
  if (column === 'reading') {
    return variants.find(({ name }) => name?.zh === cell)?.name ?? { zh: cell, en: cell };
  }
  return awardWords(cell);
}

function changeWords(
  column: string,
  cell: string,
  clause: Clause,
  vocabulary: Vocabulary,
): Message {
  const place = placeOf(column, clause, vocabulary);
  if (!place) return { zh: `${column}：${cell}`, en: `${column}: ${cell}` };
  const { kind, fact, prefix } = place;
  const value = valueWords(kind, fact, cell, vocabulary);
  return {
    zh: `${prefix.zh}${fact.label.zh.replace(/\./gu, '的')}：${value.zh}`,
    en: `${prefix.en}${fact.label.en}: ${value.en}`,
  };
}

type Place = { readonly kind: Kind; readonly fact: Fact; readonly prefix: Message };

function placeOf(column: string, clause: Clause, vocabulary: Vocabulary): Place | undefined {
  const own = kindOf(vocabulary, clause.kind);
  const ownFact = findFact(own, column);
  if (ownFact) return { kind: own, fact: ownFact, prefix: { zh: '', en: '' } };
  const [head = '', ...rest] = column.split('.');
  const kind = head === 'party' ? vocabulary.party : findKind(vocabulary, head);
  const fact = kind && findFact(kind, rest.join('.'));
  if (!kind || !fact) return undefined;
  const named = { zh: `${kind.label.zh}的`, en: `${kind.label.en}: ` };
  return { kind, fact, prefix: head === 'party' ? { zh: '', en: '' } : named };
}

function valueWords(kind: Kind, fact: Fact, cell: string, vocabulary: Vocabulary): Message {
  if (cell === 'unknown' || cell === '未知') return { zh: '未知', en: 'unknown' };
  if (cell === 'none' || cell === '无') return { zh: '无', en: 'none' };
  const given = fact.type.is === 'codes' ? cell.split(/\s*[,、]\s*/u) : cell;
  const read = readFact(fact, given, vocabulary);
  if (!read.ok) return { zh: cell, en: cell };
  const value = encodeValue(fact.type, read.value);
  const say = (lang: 'zh' | 'en') =>
    formatValue(vocabulary, { kind: kind.id, fact: fact.id }, value, lang);
  return { zh: say('zh'), en: say('en') };
}

function resultWords(results: Partial<Record<ResultColumn, string>>, clause: Clause): Message {
  const { outcome, award, validity, overlaps } = results;
  const words: Message[] = [];
  if (validity !== undefined && !isOvertaken(validity, clause))
    words.push(validityWords[validity as keyof typeof validityWords]);
  if (outcome !== undefined) words.push(outcomeWords[outcome as Outcome]);
  if (award !== undefined && outcome !== 'refused') words.push(awardWords(award));
  if (overlaps !== undefined && overlaps !== 'none' && overlaps !== '无')
    words.push({ zh: `与 ${overlaps} 同一事项`, en: `one matter with ${overlaps}` });
  return joinWords(words, ' ', ' ');
}

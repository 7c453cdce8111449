import { formatMoney, type Message } from '../../values/index.ts';
import type { ClauseView, InForce } from '../clause-view.ts';
import { several } from '../words/literal-words.ts';
import { authorityWords } from '../words/state-words.ts';
import type { ClauseTerms } from './clause-terms.ts';
import { compareReadings } from './compare-readings.ts';
import { lineOf, setLines } from './line-words.ts';
import type { Aspect, ChangeLine, Comparison } from './types.ts';

/**
 * What differs between two versions of a clause, in the law's terms: for whom, when, on what
 * conditions, how much. Undefined where they are the same to the letter of what is shown. A rule
 * that differs in a way that no line says is never passed off as the same.
 */
export function compareClauses(
  before: ClauseTerms | undefined,
  after: ClauseTerms | undefined,
): Comparison | undefined {
  const shown = after?.view ?? before?.view;
  if (shown === undefined) return undefined;
  const { clause, article, title } = shown;
  if (before === undefined || after === undefined) {
    const meaning = before === undefined ? 'added' : 'removed';
    const name = { zh: `${article} ${title.zh}`, en: `${article} ${title.en}` };
    const lines = lineOf('clause', CLAUSE, before ? name : null, after ? name : null);
    return { clause, article, title, meaning, lines };
  }
  const lines = linesOf(before, after);
  const changed = lines.some(({ aspect }) => !NEUTRAL.includes(aspect));
  const unsaid = !changed && before.rule !== after.rule ? [UNSAID] : [];
  if (lines.length + unsaid.length === 0) return undefined;
  const meaning = changed || unsaid.length > 0 ? 'changed' : 'same';
  return { clause, article, title, meaning, lines: [...unsaid, ...lines] };
}

const NEUTRAL: readonly Aspect[] = ['wording', 'examples'];

function linesOf(before: ClauseTerms, after: ClauseTerms): readonly ChangeLine[] {
  const [was, is] = [before.view, after.view];
  return [
    ...lineOf('article', { zh: '出处', en: 'Article' }, plain(was.article), plain(is.article)),
    ...lineOf('validity', VALIDITY, periodWords(was.in_force), periodWords(is.in_force)),
    ...setLines('beneficiary', BENEFICIARY, whoOf(was), whoOf(is)),
    ...lineOf('event', { zh: '按件计算的事项', en: 'Counted for each' }, eventOf(was), eventOf(is)),
    ...compareReadings(before.readings, after.readings),
    ...lineOf('highest', { zh: '单件最高', en: 'Most for one event' }, highest(was), highest(is)),
    ...lineOf('authority', AUTHORITY, authorityWords[was.authority], authorityWords[is.authority]),
    ...setLines(
      'relation',
      { zh: '与其他条款的关系', en: 'Relation' },
      was.relations,
      is.relations,
    ),
    ...setLines('question', QUESTION, questionsOf(was), questionsOf(is)),
    ...lineOf('wording', { zh: '名称', en: 'Title' }, was.title, is.title),
    ...lineOf('wording', { zh: '摘要', en: 'Summary' }, plain(was.summary), plain(is.summary)),
    ...lineOf('wording', BASIS, plain(was.in_force.basis), plain(is.in_force.basis)),
    ...setLines('wording', COVERS, was.covers.map(plain), is.covers.map(plain)),
    ...exampleLines(before.examples, after.examples),
  ];
}

function exampleLines(before: readonly string[], after: readonly string[]): readonly ChangeLine[] {
  const come = after.filter((one) => !before.includes(one)).length;
  const gone = before.filter((one) => !after.includes(one)).length;
  if (come + gone === 0) return [];
  const text = {
    zh: `算例有改动：${come} 行为新，${gone} 行不再有`,
    en: `The examples differ: ${several(come, 'new row')}, ${several(gone, 'row')} gone`,
  };
  return [{ aspect: 'examples', change: 'changed', text, before: null, after: null }];
}

const CLAUSE: Message = { zh: '条款', en: 'Clause' };
const VALIDITY: Message = { zh: '有效期', en: 'Validity' };
const BENEFICIARY: Message = { zh: '受益对象', en: 'Beneficiary' };
const AUTHORITY: Message = { zh: '金额由谁定', en: 'Who sets the amount' };
const QUESTION: Message = { zh: '原文未明确之处', en: 'Open question' };
const BASIS: Message = { zh: '有效期的依据', en: 'Basis of the validity' };
const COVERS: Message = { zh: '承载的原文事项', en: 'Matter of the text covered' };

const UNSAID: ChangeLine = {
  aspect: 'rule',
  change: 'changed',
  text: {
    zh: '算法有改动，但说明文字相同：请对照条款原文逐行核对',
    en: 'The rule differs although its words are the same: compare the clause files line by line',
  },
  before: null,
  after: null,
};

function plain(text: string): Message {
  return { zh: text, en: text };
}

function periodWords({ from, to }: InForce): Message {
  return {
    zh: `${from ?? '未载明'} 至 ${to ?? '未载明'}`,
    en: `${from ?? 'not stated'} to ${to ?? 'not stated'}`,
  };
}

function whoOf({ beneficiaries }: ClauseView): Message[] {
  return beneficiaries.map(({ label }) => label);
}

function eventOf({ kind, counted_on }: ClauseView): Message {
  return {
    zh: `${kind.label.zh}，以${counted_on.label.zh}为准`,
    en: `${kind.label.en}, by ${counted_on.label.en}`,
  };
}

function highest({ highest_fen }: ClauseView): Message {
  if (highest_fen === null) return { zh: '未载明', en: 'not stated' };
  const fen = Number(highest_fen);
  return { zh: formatMoney(fen, 'zh'), en: formatMoney(fen, 'en') };
}

function questionsOf({ questions }: ClauseView): Message[] {
  return questions.map(({ text }) => plain(text));
}

import {
  type Assessment,
  amountWords,
  factLabel,
  formatGap,
  formatMoney,
  formatValue,
  kindLabel,
  outcomeWords,
  type PolicyView,
  type Question,
  type Result,
  type Vocabulary,
} from '../operations/index.ts';
import { citedArticle } from './cited-article.ts';
import type { Lang } from './read-arguments.ts';
import { refusedRows } from './refused-rows.ts';
import { saidOf } from './said-of.ts';
import type { Terminal } from './terminal.ts';
import { validityCell } from './validity-cell.ts';
import { writeCombination } from './write-combination.ts';
import { type TableRow, writeTable } from './write-table.ts';
import { totalRows } from './write-totals.ts';

const WORDS = {
  zh: {
    as_of: '截至',
    totals: '合计（四项互不相加）',
    near: '接近达标',
    questions: '最值得补充的信息',
    short: (have: string, need: string, gap: string) => `现为 ${have}，须 ${need}，差 ${gap}`,
    moves: (amount: string) => `可影响 ${amount}`,
    undated: (outcome: string) => `${outcome}（文件未载明施行日与有效期，有效期待核）`,
    service: '可以享受的服务',
    serviceOpen: '可能享受的服务，条件待补充',
    footer: '测算不作为审批依据。',
    none: '没有结果。',
  },
  en: {
    as_of: 'As of',
    totals: 'Totals (never added together)',
    near: 'Nearly reached',
    questions: 'Most worth adding',
    short: (have: string, need: string, gap: string) =>
      `is ${have}, needs ${need}, short by ${gap}`,
    moves: (amount: string) => `moves ${amount}`,
    undated: (outcome: string) => `${outcome} (the document gives no dates: to be verified)`,
    service: 'Services to be had',
    serviceOpen: 'Services that may be had, facts missing',
    footer: 'No basis for an approval.',
    none: 'No answers.',
  },
} as const;

const MOST_QUESTIONS = 5;

/** The assessment for people: validity, totals, then the answers by what became of them. */
export function writeAssessment(
  assessment: Assessment,
  vocabulary: Vocabulary,
  policies: readonly PolicyView[],
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const words = WORDS[lang];
  const { results, questions } = assessment;
  const section = (title: string, rows: readonly TableRow[]) =>
    rows.length === 0 ? [] : ['', terminal.style('bold', title), ...writeTable(rows, terminal)];
  const near = results.flatMap((result) => nearRows(result, vocabulary, policies, lang));
  const parts = Map.groupBy(results, (result) => partOf(result, lang));
  return [
    `${terminal.style('bold', `${words.as_of} ${assessment.as_of}`)}  ${validities(assessment, lang, terminal)}`,
    ...section(words.totals, totalRows(assessment, lang)),
    ...writeCombination(assessment, policies, lang, terminal),
    ...partsInOrder(lang).flatMap((part) =>
      section(
        part,
        (parts.get(part) ?? []).map((result) => rowOf(result, policies, lang)),
      ),
    ),
    ...section(words.near, near),
    ...section(outcomeWords.refused[lang], [
      ...results
        .filter(({ outcome }) => outcome === 'refused')
        .map((result) => rowOf(result, policies, lang)),
      ...refusedRows(assessment, policies, lang),
    ]),
    ...section(
      words.questions,
      questions.slice(0, MOST_QUESTIONS).map((question) => questionRow(question, vocabulary, lang)),
    ),
    '',
    words.footer,
  ];
}

/** Under which heading an answer stands: services and documents without dates apart from the money in force. */
function partOf({ outcome, authority, validity }: Result, lang: Lang): string {
  const words = outcomeWords[outcome][lang];
  if (outcome === 'paid' || outcome === 'refused') return words;
  const isOut = validity === 'expired' || validity === 'not_yet';
  if (authority === 'service' && !isOut)
    return outcome === 'granted' ? WORDS[lang].service : WORDS[lang].serviceOpen;
  return validity === 'undated' ? WORDS[lang].undated(words) : words;
}

function partsInOrder(lang: Lang): readonly string[] {
  const { undated, service, serviceOpen } = WORDS[lang];
  const money = (['granted', 'undecided', 'unknown'] as const).map((is) => outcomeWords[is][lang]);
  return [
    ...money.flatMap((words) => [words, undated(words)]),
    service,
    serviceOpen,
    outcomeWords.paid[lang],
  ];
}

/** How many answers there are of each validity; what a line says of several clauses has none. */
function validities({ results, refusals }: Assessment, lang: Lang, { style }: Terminal): string {
  const records = refusals.flatMap(({ refused }) => refused.flatMap((alike) => alike.records));
  const all = [...results, ...records];
  if (all.length === 0) return WORDS[lang].none;
  return [...Map.groupBy(all, ({ validity }) => validity)]
    .map(([validity, { length }]) => {
      const cell = validityCell({ validity }, lang);
      return style(cell.style, `${cell.text} ${length}`);
    })
    .join(' · ');
}

function rowOf(result: Result, policies: readonly PolicyView[], lang: Lang): TableRow {
  const { record, kind, outcome, authority, reason } = result;
  const hasAmount = outcome !== 'refused' && authority !== 'service';
  return [
    validityCell(result, lang),
    hasAmount ? { text: amountWords(result, lang), style: 'bold' } : '',
    kind === 'party' ? '' : (record ?? ''),
    saidOf(result, reason, policies, lang),
  ];
}

function nearRows(
  result: Result,
  vocabulary: Vocabulary,
  policies: readonly PolicyView[],
  lang: Lang,
): readonly TableRow[] {
  return result.near_misses.map(({ label, fact, have, need, gap }) => {
    const has = formatValue(vocabulary, fact, have, lang);
    const needs = formatValue(vocabulary, fact, need, lang);
    const lacks = formatGap(vocabulary, fact, gap, lang);
    return [
      validityCell(result, lang),
      `${citedArticle(result, policies, lang)} ${result.title[lang]}`,
      result.record ?? '',
      `${label[lang]}${lang === 'zh' ? '：' : ': '}${WORDS[lang].short(has, needs, lacks)}`,
    ];
  });
}

function questionRow(question: Question, vocabulary: Vocabulary, lang: Lang): TableRow {
  const { kind, record, fact, decides_fen, clauses } = question;
  const parts = [
    kindLabel(vocabulary, kind)[lang],
    record,
    fact && factLabel(vocabulary, question)[lang],
  ];
  const asked = parts.filter((part) => part !== null && part !== '').join(' · ');
  const moved =
    decides_fen === null ? '' : WORDS[lang].moves(formatMoney(Number(decides_fen), lang));
  return [asked, moved, clauses.join(' ')];
}

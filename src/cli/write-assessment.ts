import {
  type Assessment,
  amountWords,
  factLabel,
  formatGap,
  formatMoney,
  formatValue,
  type Heading,
  kindLabel,
  listResults,
  outcomeWords,
  type Question,
  type Refusal,
  type Result,
  type Vocabulary,
  validityWords,
} from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';
import type { Style, Terminal } from './terminal.ts';
import { type TableCell, type TableRow, writeTable } from './write-table.ts';
import { totalRows } from './write-totals.ts';

const WORDS = {
  zh: {
    as_of: '截至',
    totals: '合计（四项互不相加）',
    near: '接近达标',
    questions: '最值得补充的信息',
    short: (have: string, need: string, gap: string) => `现为 ${have}，须 ${need}，差 ${gap}`,
    moves: (amount: string) => `可影响 ${amount}`,
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
    footer: 'No basis for an approval.',
    none: 'No answers.',
  },
} as const;

const VALIDITY_STYLES = {
  in_force: 'green',
  expired: 'red',
  not_yet: 'yellow',
  undated: 'yellow',
} as const satisfies Record<Result['validity'], Style>;

const OUTCOMES = ['granted', 'paid', 'undecided', 'unknown', 'refused'] as const;
const MOST_QUESTIONS = 5;

/** The assessment for people: validity, totals, then the answers by what became of them. */
export function writeAssessment(
  assessment: Assessment,
  vocabulary: Vocabulary,
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const words = WORDS[lang];
  const { results, refusals, questions } = assessment;
  const refused = refusals.flatMap((refusal) => refusalRows(refusal, lang));
  const section = (title: string, rows: readonly TableRow[]) =>
    rows.length === 0 ? [] : ['', terminal.style('bold', title), ...writeTable(rows, terminal)];
  const near = results.flatMap((result) => nearRows(result, vocabulary, lang));
  return [
    `${terminal.style('bold', `${words.as_of} ${assessment.as_of}`)}  ${validities(listResults(assessment), lang, terminal)}`,
    ...section(words.totals, totalRows(assessment, lang)),
    ...OUTCOMES.flatMap((outcome) => [
      ...(outcome === 'refused' ? section(words.near, near) : []),
      ...section(outcomeWords[outcome][lang], [
        ...results
          .filter((result) => result.outcome === outcome)
          .map((result) => rowOf(result, lang)),
        ...(outcome === 'refused' ? refused : []),
      ]),
    ]),
    ...section(
      words.questions,
      questions.slice(0, MOST_QUESTIONS).map((question) => questionRow(question, vocabulary, lang)),
    ),
    '',
    words.footer,
  ];
}

/** How a validity is printed. */
export function validityCell({ validity }: Pick<Result, 'validity'>, lang: Lang): TableCell {
  return { text: validityWords[validity][lang], style: VALIDITY_STYLES[validity] };
}

function validities(results: readonly Result[], lang: Lang, { style }: Terminal): string {
  if (results.length === 0) return WORDS[lang].none;
  return [...Map.groupBy(results, ({ validity }) => validity)]
    .map(([validity, { length }]) =>
      style(VALIDITY_STYLES[validity], `${validityWords[validity][lang]} ${length}`),
    )
    .join(' · ');
}

function rowOf(result: Result, lang: Lang): TableRow {
  const { record, outcome, reason } = result;
  const counts = outcome !== 'refused';
  return [
    validityCell(result, lang),
    counts ? { text: amountWords(result, lang), style: 'bold' } : '',
    record ?? '',
    saidOf(result, reason, lang),
  ];
}

/** What a clause refuses, a row for each reason and validity; several records stand at its end. */
function refusalRows(refusal: Refusal, lang: Lang): readonly TableRow[] {
  const all = refusal.refused.flatMap(({ reason, records }) =>
    records.map(({ record, validity }) => ({ reason, record: record ?? '', validity })),
  );
  const rows = Map.groupBy(all, ({ reason, validity }) => `${validity} ${reason?.zh}`);
  return [...rows.values()].flatMap((alike) => {
    const [first, ...more] = alike;
    if (first === undefined) return [];
    const said = saidOf(refusal, first.reason, lang);
    if (more.length === 0) return [[validityCell(first, lang), '', first.record, said]];
    const records = alike.map(({ record }) => record).join(lang === 'zh' ? '、' : ', ');
    const named = lang === 'zh' ? `（${records}）` : ` (${records})`;
    return [[validityCell(first, lang), '', '', said + named]];
  });
}

function saidOf({ article, title }: Heading, reason: Result['reason'], lang: Lang): string {
  const elsewhere = reason !== null && reason.article !== article;
  const said = [
    `${article} ${title[lang]}`,
    reason?.[lang] ?? '',
    elsewhere ? `[${reason.article}]` : '',
  ].filter((text) => text !== '');
  return said.join(lang === 'zh' ? '。' : '. ');
}

function nearRows(result: Result, vocabulary: Vocabulary, lang: Lang): readonly TableRow[] {
  return result.near_misses.map(({ label, fact, have, need, gap }) => {
    const has = formatValue(vocabulary, fact, have, lang);
    const needs = formatValue(vocabulary, fact, need, lang);
    const lacks = formatGap(vocabulary, fact, gap, lang);
    return [
      validityCell(result, lang),
      `${result.article} ${result.title[lang]}`,
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

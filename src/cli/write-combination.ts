import {
  type Assessment,
  amountWords,
  type Overlap,
  type PolicyView,
} from '../operations/index.ts';
import { citedArticle } from './cited-article.ts';
import type { Lang } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { type TableRow, writeTable } from './write-table.ts';
import { totalRows } from './write-totals.ts';

const WORDS = {
  zh: {
    title: '若同一事项只能享受一项（原文没有写，两种合计都列出）',
    instead: (amount: string) => `都能享受时 ${amount}`,
    counts: '计入',
    leftOut: '未计入',
    paid: '已领',
  },
  en: {
    title: 'If only one may be had for one matter (the texts do not say; both totals are shown)',
    instead: (amount: string) => `${amount} if all may be had together`,
    counts: 'counted',
    leftOut: 'left out',
    paid: 'paid',
  },
} as const;

/** The totals if of overlapping awards only one may be had: those that differ, then each overlap. */
export function writeCombination(
  assessment: Assessment,
  policies: readonly PolicyView[],
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const { combination } = assessment;
  if (combination === null) return [];
  return [
    '',
    terminal.style('bold', WORDS[lang].title),
    ...writeTable(changedRows(assessment, combination.totals, lang), terminal),
    ...combination.overlaps.flatMap(({ question, members }) => [
      ...writeTable([[question[lang]]], terminal),
      ...writeTable(
        members.map((member) => memberRow(member, assessment, policies, lang)),
        terminal,
      ),
    ]),
  ];
}

function changedRows(
  assessment: Assessment,
  totals: Assessment['totals'],
  lang: Lang,
): readonly TableRow[] {
  const together = new Map(totalRows(assessment, lang));
  return totalRows({ totals, keepsEmpty: [...together.keys()] }, lang)
    .filter(([label, amount]) => together.get(label) !== amount)
    .map(([label, amount]) => [label, amount, WORDS[lang].instead(together.get(label) ?? '')]);
}

function memberRow(
  member: Overlap['members'][number],
  { results }: Assessment,
  policies: readonly PolicyView[],
  lang: Lang,
): TableRow {
  const { clause, record, paid, counts } = member;
  const result = results.find((one) => one.clause === clause && one.record === record);
  return [
    WORDS[lang][paid ? 'paid' : counts ? 'counts' : 'leftOut'],
    amountWords(member, lang),
    record ?? '',
    result ? `${citedArticle(result, policies, lang)} ${result.title[lang]}` : clause,
  ];
}

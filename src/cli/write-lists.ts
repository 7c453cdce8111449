import {
  authorityWords,
  type ClauseSummary,
  formatMoney,
  type Message,
} from '../operations/index.ts';
import type { Word } from './find-words.ts';
import type { Lang } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { validityCell } from './validity-cell.ts';
import { writeTable } from './write-table.ts';

/** Every clause: validity, id, the most that one event brings, article and title. */
export function writeClauses(
  asOf: string,
  clauses: readonly ClauseSummary[],
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const head =
    lang === 'zh'
      ? `截至 ${asOf}，${clauses.length} 条`
      : `As of ${asOf}, ${clauses.length} clauses`;
  const rows = clauses.map((clause) => [
    validityCell(clause, lang),
    clause.clause,
    authorityWords[clause.authority][lang],
    highest(clause, lang),
    `${clause.article} ${clause.title[lang]}`,
  ]);
  return [terminal.style('bold', head), ...writeTable(rows, terminal)];
}

function highest({ highest_fen, authority }: ClauseSummary, lang: Lang): string {
  if (authority === 'service') return '';
  if (highest_fen === null) return lang === 'zh' ? '未载明上限' : 'no ceiling stated';
  const most = formatMoney(Number(highest_fen), lang);
  return lang === 'zh' ? `至多 ${most}` : `at most ${most}`;
}

const WORD_KINDS = {
  kind: { zh: '种类', en: 'kind' },
  fact: { zh: '事实', en: 'fact' },
  code: { zh: '代码', en: 'code' },
} as const satisfies Record<Word['is'], Message>;

/** Words one to a line: what it is and in what, how it is written, its names and what it holds. */
export function writeWords(
  words: readonly Word[],
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  return writeTable(
    words.map((word) => [
      WORD_KINDS[word.is][lang],
      word.in ?? '',
      { text: word.id, style: 'bold' },
      word.name.zh,
      [word.name.en, word.type ?? '', word.list ?? ''].filter((part) => part !== '').join(' · '),
    ]),
    terminal,
  );
}

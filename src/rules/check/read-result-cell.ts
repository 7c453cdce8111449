import { type Message, parseMoney } from '../../values/index.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import { nearest } from '../expression/nearest.ts';
import { outcomeWords, validityWords } from '../words/state-words.ts';

/** The clauses that a cell of the column `overlaps` names, in their order; of the same policy by their short names. */
export function overlapsIn(cell: string, policy: string): string[] {
  if (cell === 'none' || cell === '无') return [];
  const names = cell.split(/\s*[,、]\s*/u);
  return names.map((name) => (name.includes('/') ? name : `${policy}/${name}`)).sort();
}

/** What is wrong with the result that an example states, if it cannot be a result at all. */
export function unreadable(
  column: 'reading' | 'award' | 'outcome' | 'validity' | 'overlaps',
  cell: string,
  { variants, policy }: Clause,
  { clauses }: Catalogue,
): Message | undefined {
  switch (column) {
    case 'award': {
      const ends = cell.split('..').filter((end) => end.trim() !== '');
      const wrong = ends.map((end) => parseMoney(end, 'CNY')).find((end) => !end.ok);
      return wrong && !wrong.ok ? wrong.error : undefined;
    }
    case 'outcome':
      return oneOf('结果', 'an outcome', cell, outcomeWords);
    case 'validity':
      return oneOf('有效性', 'a validity', cell, validityWords);
    case 'reading': {
      const names = variants.flatMap(({ name }) => (name ? [[name.zh, undefined]] : []));
      return oneOf('读法', 'a reading', cell, Object.fromEntries(names));
    }
    case 'overlaps': {
      const ids = clauses.map(({ id }) => id);
      const wrong = overlapsIn(cell, policy).find((id) => !ids.includes(id));
      if (wrong === undefined) return undefined;
      const near = nearest(wrong, ids);
      return {
        zh: `没有条款“${wrong}”${near ? `，是否指 ${near}` : ''}`,
        en: `there is no clause "${wrong}"${near ? `, did you mean ${near}` : ''}`,
      };
    }
  }
}

/** Refuses a word that is none of those known; in Chinese these stand with what they mean. */
function oneOf(
  zh: string,
  en: string,
  cell: string,
  known: Readonly<Record<string, Message | undefined>>,
): Message | undefined {
  if (Object.hasOwn(known, cell)) return undefined;
  const words = Object.entries(known);
  const named = words.map(([word, means]) => (means ? `${word}（${means.zh}）` : word)).join('、');
  return {
    zh: `${zh}没有“${cell}”；${words.length === 0 ? '这里一种也没有' : `有 ${named}`}`,
    en: `"${cell}" is not ${en}; there are ${Object.keys(known).join(', ') || 'none'}`,
  };
}

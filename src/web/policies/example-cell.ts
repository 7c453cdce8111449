import { outcomeWords, validityWords } from '../../rules/view.ts';
import type { Message } from '../../values/index.ts';

const WORDS: ReadonlyMap<string, Message> = new Map<string, Message>([
  ...Object.entries(outcomeWords),
  ...Object.entries(validityWords),
  ['unknown', { zh: '不清楚', en: 'not known' }],
  ['true', { zh: '是', en: 'yes' }],
  ['false', { zh: '否', en: 'no' }],
  ['-', { zh: '同前', en: 'as given' }],
]);

/** A cell of an example sheet in words: outcomes, validity, yes and no; all else as it stands. */
export function wordCell(cell: string): Message {
  return WORDS.get(cell) ?? { zh: cell, en: cell };
}

import type { Message } from '../../values/index.ts';
import type { SharedCap } from '../answer.ts';

const MOST_NAMED = 3;

/**
 * That a result shares its cap with others, so that not all of them can come to what they show;
 * `names` are the others as the reader knows them.
 */
export function sharedCapWords({ cap, more = 0 }: SharedCap, names: readonly Message[]): Message {
  const named = names.slice(0, MOST_NAMED);
  const all = names.length + more;
  const rest = all - named.length;
  const zh = named.map((name) => `“${name.zh}”`).join('、') + (rest > 0 ? `等 ${all} 项` : '');
  const en = named.map((name) => name.en).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return {
    zh: `与${zh}共用上限：${cap.zh}，几项不能都按所列给足`,
    en: `Shares a cap with ${en}: ${cap.en}; not all of them can come to what is shown`,
  };
}

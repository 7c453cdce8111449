import type { Message } from '../../values/index.ts';
import { plainOf } from './answer-text.ts';
import type { Field } from './field.ts';

const NONE: Message = { zh: '未填', en: 'not given' };
const EMPTY: Message = { zh: '无', en: 'none' };

/** An answer as people read it: codes by name, yes and no, everything else as it was written. */
export function shownAnswer(field: Field, answer: string): Message {
  const value = plainOf(field, answer);
  if (value === undefined) return NONE;
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'object') {
    const names = value.map((code) => nameOf(field, code));
    if (names.length === 0) return EMPTY;
    return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  }
  return nameOf(field, String(value));
}

function nameOf({ choices }: Field, code: string): Message {
  const known = choices !== null && Object.hasOwn(choices, code) ? choices[code] : undefined;
  return known ?? { zh: code, en: code };
}

import type { Message } from '../../values/index.ts';
import { nearest } from '../expression/nearest.ts';
import { findKind } from '../expression/scope.ts';
import type { Problem } from '../problem.ts';
import type { Kind, Vocabulary } from '../vocabulary.ts';

/** A YAML or JSON mapping of which nothing is known yet. */
export type Mapping = Readonly<Record<string, unknown>>;
/** Whether a value is a mapping. */
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Notes a problem at a field. */
export function report(
  problems: Problem[],
  field: string,
  message: Message,
  expected?: Message,
): void {
  problems.push({ field, message, ...(expected && { expected }) });
}

/** Names as a message. */
export const keysMessage = (keys: readonly string[]): Message => ({
  zh: keys.join('、'),
  en: keys.join(', '),
});

/** Refuses the keys of a mapping that are not known. */
export function refuseKeys(
  value: Mapping,
  known: readonly string[],
  field: string,
  problems: Problem[],
): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      refuseWord(key, known, field === '' ? key : `${field}.${key}`, problems);
  }
}

/** Refuses a word, with the nearest known one as a hint. */
export function refuseWord(
  word: string,
  known: readonly string[],
  field: string,
  problems: Problem[],
): void {
  const near = nearest(word, known);
  report(
    problems,
    field,
    {
      zh: `不认识“${word}”${near ? `，是否指 ${near}` : ''}`,
      en: `"${word}" is not known here${near ? `, did you mean ${near}` : ''}`,
    },
    known.length <= 12 ? keysMessage(known) : undefined,
  );
}

/** The items of a list; nothing for an absent one. */
export function listOf(value: unknown, field: string, problems: Problem[]): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  report(problems, field, { zh: '应是列表', en: 'a list is expected' });
  return [];
}

/** The record kind of a name. */
export function kindNamed(
  name: unknown,
  field: string,
  vocabulary: Vocabulary,
  problems: Problem[],
): Kind | undefined {
  const kind = typeof name === 'string' ? findKind(vocabulary, name) : undefined;
  if (kind) return kind;
  if (typeof name === 'string') refuseWord(name, Object.keys(vocabulary.kinds), field, problems);
  else {
    const known = keysMessage(Object.keys(vocabulary.kinds));
    report(problems, field, { zh: '应填记录种类', en: 'a record kind is expected' }, known);
  }
  return undefined;
}

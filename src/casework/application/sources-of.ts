import type { Answers } from '../case/carried.ts';
import type { AnswerSources } from '../case/noted.ts';
import { answerTo } from './answers.ts';
import type { Prefilled } from './prefill.ts';

/** Where answers come from: of each field that was left as it was known. */
export function sourcesOf(
  known: Readonly<Record<string, Prefilled>>,
  answers: Answers,
): AnswerSources {
  const left = Object.entries(known).filter(([id, { value }]) => value === answerTo(answers, id));
  return Object.fromEntries(
    left.map(([id, { source, confirmed, expired, words }]) => [
      id,
      { source, confirmed, expired, words },
    ]),
  );
}

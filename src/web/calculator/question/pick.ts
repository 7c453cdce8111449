import type { Question } from '../../../rules/view.ts';
import { keyOf, type Session } from '../session/state.ts';

/**
 * The question to ask now: the one that the visitor picked, else the first about the record just
 * added, else the one that decides most money; skipped ones only when picked.
 */
export function pickQuestion(
  questions: readonly Question[],
  session: Pick<Session, 'picked' | 'newest' | 'skipped'>,
): Question | undefined {
  const { picked, newest } = session;
  if (picked !== null) {
    const known = questions.find((question) => keyOf(question) === keyOf(picked));
    return known ?? { ...picked, decides_fen: null, clauses: [] };
  }
  const open = questions.filter((question) => !session.skipped.includes(keyOf(question)));
  const ofNewest = open.find((question) => newest !== null && question.record === newest);
  return ofNewest ?? open[0];
}

/** The skipped questions that would still matter, in the order of the money they decide. */
export function skippedQuestions(
  questions: readonly Question[],
  skipped: readonly string[],
): readonly Question[] {
  return questions.filter((question) => skipped.includes(keyOf(question)));
}

import { useRef } from 'react';
import type { Assessment, Question } from '../../../rules/view.ts';
import { useSession } from '../session/provider.tsx';
import { keyOf } from '../session/state.ts';
import { kindOf, useVocabulary } from '../vocabulary-context.tsx';
import { NoQuestion } from './no-question.tsx';
import { pickQuestion } from './pick.ts';
import { QuestionCard } from './question-card.tsx';
import { SkippedQuestions } from './skipped-questions.tsx';

/**
 * The conversation: one question at a time. Until an answer is assessed its question stays, so
 * that nothing flickers by.
 */
export function Questions(props: { assessment: Assessment; isCurrent: boolean }) {
  const session = useSession();
  const vocabulary = useVocabulary();
  const shown = useRef<Question>(undefined);
  const moved = useRef(session.origin === null && session.past.length > 0);
  const questions = props.assessment.questions.filter(
    (question) => kindOf(vocabulary, question.kind) !== undefined,
  );
  if (props.isCurrent || session.picked !== null) {
    shown.current = pickQuestion(questions, session);
  }
  const question = shown.current;
  const open = questions.filter((one) => !session.skipped.includes(keyOf(one))).length;
  return (
    <section className="conversation" aria-labelledby="question-title">
      {question === undefined ? (
        <NoQuestion moved={moved} />
      ) : (
        <QuestionCard
          key={keyOf(question)}
          question={question}
          open={open}
          results={props.assessment.results}
          moved={moved}
        />
      )}
      <SkippedQuestions questions={questions} />
    </section>
  );
}

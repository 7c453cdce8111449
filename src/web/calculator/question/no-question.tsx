import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useArrival } from './use-arrival.ts';

/** Nothing is left to ask that would change the answer. */
export function NoQuestion({ moved }: { moved: RefObject<boolean> }) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  useArrival(card, moved);
  return (
    <div className="question" ref={card} tabIndex={-1}>
      <h2 className="question-title" id="question-title">
        {t('question.done')}
      </h2>
      <p className="soft">{t('question.doneNote')}</p>
    </div>
  );
}

import { useTranslation } from 'react-i18next';

/** Confirm the answer, or go on without one. */
export function AnswerButtons({ skip }: { skip: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <button type="submit" className="button primary">
        {t('question.answer')}
      </button>
      <SkipButton skip={skip} />
    </div>
  );
}

/** Yes, no or don't know, each one press. */
export function YesOrNo(props: {
  answer: (value: boolean) => void;
  skip: () => void;
  describedBy: string;
}) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <button
        type="button"
        className="button wide"
        aria-describedby={props.describedBy}
        onClick={() => props.answer(true)}
      >
        {t('question.yes')}
      </button>
      <button
        type="button"
        className="button wide"
        aria-describedby={props.describedBy}
        onClick={() => props.answer(false)}
      >
        {t('question.no')}
      </button>
      <SkipButton skip={props.skip} />
    </div>
  );
}

export function SkipButton({ skip }: { skip: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button quiet" onClick={skip}>
      {t('question.skip')}
    </button>
  );
}

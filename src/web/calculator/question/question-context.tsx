import { useTranslation } from 'react-i18next';
import { kindLabel, type Question } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { captionOf } from '../dossier/caption.ts';
import { recordOf } from '../dossier/edit.ts';
import { useSession } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';

/** What the question is about: this party, or which record. */
export function QuestionContext({ question, open }: { question: Question; open: number }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const session = useSession();
  const vocabulary = useVocabulary();
  const record = recordOf(session.dossier, question.record);
  const caption = record === undefined ? '' : captionOf(vocabulary, record, lang);
  return (
    <p className="question-about">
      <span className="question-kind">
        {question.kind === 'party'
          ? t('question.party')
          : say(kindLabel(vocabulary, question.kind))}
      </span>
      {caption !== '' && <span className="soft">{caption}</span>}
      <span className="question-count faint">{t('question.open', { count: open })}</span>
    </p>
  );
}

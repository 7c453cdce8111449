import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { useSession, useTell } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';
import { SkipButton } from './answer-buttons.tsx';

/** Asks whether there is a record of a kind, or a further one. */
export function ExistenceQuestion(props: { kind: string; moveOn: () => void; skip: () => void }) {
  const { kind, moveOn, skip } = props;
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const session = useSession();
  const tell = useTell();
  const name = say(kindLabel(vocabulary, kind));
  const ask = vocabulary.kinds[kind]?.ask;
  const count = session.dossier.records.filter((record) => record.kind === kind).length;
  return (
    <div className="stack">
      <h2 className="question-title" id="question-title">
        {count > 0
          ? t('question.more', { kind: name, count })
          : ask
            ? say(ask)
            : t('question.any', { kind: name })}
      </h2>
      <div className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            moveOn();
            tell({ did: 'added', kind });
          }}
        >
          {t('question.add')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            moveOn();
            tell({ did: 'declared', kind, complete: true });
          }}
        >
          {count === 0 ? t('question.none') : t('question.noMore')}
        </button>
        <SkipButton skip={skip} />
      </div>
    </div>
  );
}

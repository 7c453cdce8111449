import { kindLabel, type Result } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { captionOf } from '../dossier/caption.ts';
import { recordOf } from '../dossier/edit.ts';
import { useSession } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';

/** Which record a result is about. */
export function RecordCaption({ result }: { result: Result }) {
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const session = useSession();
  const record = recordOf(session.dossier, result.record);
  const caption = record === undefined ? '' : captionOf(vocabulary, record, lang);
  return (
    <p className="small soft">
      {say(kindLabel(vocabulary, result.kind))}
      {caption !== '' && ` · ${caption}`}
    </p>
  );
}

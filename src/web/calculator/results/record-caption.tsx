import { kindLabel } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { captionOf } from '../dossier/caption.ts';
import { recordOf } from '../dossier/edit.ts';
import { useSession } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';

/** Which record an answer is about; nothing for the party itself. */
export function RecordCaption(props: { kind: string; record: string | null }) {
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const session = useSession();
  if (props.kind === 'party') {
    return null;
  }
  const record = recordOf(session.dossier, props.record);
  const caption = record === undefined ? '' : captionOf(vocabulary, record, lang);
  return (
    <p className="small soft">
      {say(kindLabel(vocabulary, props.kind))}
      {caption !== '' && ` · ${caption}`}
    </p>
  );
}

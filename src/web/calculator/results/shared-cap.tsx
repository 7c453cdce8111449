import { kindLabel, type Result, sharedCapWords } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { captionOf } from '../dossier/caption.ts';
import { recordOf } from '../dossier/edit.ts';
import { useSession } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';

/** Says that the amount shares its cap with others, where together they would pass it. */
export function SharedCap({ result: { clause, shared_cap } }: { result: Result }) {
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const { dossier } = useSession();
  if (shared_cap === undefined) {
    return null;
  }
  const names = shared_cap.with.map((other) => {
    const record = recordOf(dossier, other.record);
    const caption = record === undefined ? '' : captionOf(vocabulary, record, lang);
    const kind = record === undefined ? '' : say(kindLabel(vocabulary, record.kind));
    const parts = [other.clause === clause ? kind : say(other.title), caption];
    const name = parts.filter((part) => part !== '').join(' · ');
    return { zh: name, en: name };
  });
  return <p className="small soft">{say(sharedCapWords(shared_cap, names))}</p>;
}

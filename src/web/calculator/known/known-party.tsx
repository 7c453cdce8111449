import { useTranslation } from 'react-i18next';
import { useSession } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';
import { FactGroup } from './fact-group.tsx';

export function KnownParty() {
  const { t } = useTranslation();
  const vocabulary = useVocabulary();
  const { dossier } = useSession();
  return (
    <div className="known-group">
      <h3>{t('known.party')}</h3>
      <FactGroup kind="party" record={null} facts={vocabulary.party.facts} values={dossier.party} />
    </div>
  );
}

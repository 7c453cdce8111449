import { useTranslation } from 'react-i18next';
import { download } from '../../display/download.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSession } from '../session/provider.tsx';

/** Saves the dossier as a YAML file that the calculator and the command line can open. */
export function SaveFile() {
  const { t } = useTranslation();
  const session = useSession();
  const { asOf } = useAsOf();
  const save = async () => {
    const { writeDossier } = await import('./write-dossier.ts');
    download(`zhida-${asOf}.yaml`, 'application/yaml', writeDossier(session.dossier, asOf));
  };
  return (
    <button type="button" className="button slim" onClick={() => void save()}>
      <Icon name="save" size={16} />
      <span className="tool-name">{t('output.save')}</span>
    </button>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSession, useTell } from '../session/provider.tsx';
import { SaveFile } from './save-file.tsx';
import { ShareLink } from './share-link-button.tsx';

/** Save, share, the path of growth, print, undo and begin anew. */
export function Toolbar() {
  const { t } = useTranslation();
  const session = useSession();
  const tell = useTell();
  const { carried } = useAsOf();
  return (
    <div className="toolbar">
      <button
        type="button"
        className="button quiet slim"
        disabled={session.past.length === 0}
        onClick={() => tell({ did: 'undone' })}
      >
        <Icon name="undo" size={16} />
        <span className="tool-name">{t('output.undo')}</span>
      </button>
      <button type="button" className="button quiet slim" onClick={() => tell({ did: 'cleared' })}>
        <Icon name="trash" size={16} />
        <span className="tool-name">{t('output.clear')}</span>
      </button>
      <SaveFile />
      <ShareLink />
      <Link to="/path" search={{ as_of: carried }} className="button slim">
        <Icon name="rise" size={16} />
        <span className="tool-name">{t('path.title')}</span>
      </Link>
      <button type="button" className="button slim" onClick={() => window.print()}>
        <Icon name="print" size={16} />
        <span className="tool-name">{t('output.print')}</span>
      </button>
    </div>
  );
}

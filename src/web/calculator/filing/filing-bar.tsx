import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { useMayHere } from '../../people/use-me.ts';
import { useSession } from '../session/provider.tsx';
import { FilingDialog } from './filing-dialog.tsx';
import { unfiledChanges } from './unfiled-changes.ts';

/** Whose dossier of the city is being changed, how much of it is not filed yet, and the way to file it. */
export function FilingBar() {
  const { t } = useTranslation();
  const say = useSay();
  const { carried } = useAsOf();
  const session = useSession();
  const may = useMayHere();
  const [open, setOpen] = useState(false);
  const { origin } = session;
  if (origin?.filed === undefined) {
    return null;
  }
  const count = unfiledChanges(session).length;
  return (
    <div className="filing-bar">
      <p>
        <span className="soft small">{t('filing.of')}</span>{' '}
        <Link to="/city/$party" params={{ party: origin.filed.party }} search={{ as_of: carried }}>
          {say(origin.name)}
        </Link>{' '}
        <span className={count === 0 ? 'soft small' : 'small filing-count'} role="status">
          {count === 0 ? t('filing.unchanged') : t('filing.changed', { count })}
        </span>
      </p>
      <div className="row">
        <WayBack />
        {may('keepDossier') ? (
          <button
            type="button"
            className={count === 0 ? 'button slim' : 'button slim primary'}
            disabled={count === 0}
            onClick={() => setOpen(true)}
          >
            {t('filing.file')}
          </button>
        ) : (
          <p className="small soft">{t('dossiers.fileReadOnly')}</p>
        )}
      </div>
      {open && <FilingDialog origin={origin} filed={origin.filed} shut={() => setOpen(false)} />}
    </div>
  );
}

/** Back to what one came from to add to the dossier. */
function WayBack() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { back } = useSearch({ strict: false });
  return back === undefined ? null : (
    <button type="button" className="button slim" onClick={() => void navigate({ href: back })}>
      <Icon name="undo" size={16} />
      {t('filing.back')}
    </button>
  );
}

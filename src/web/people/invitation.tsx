import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.tsx';

/** The link by which somebody sets a password, shown this once, and the way on. */
export function Invitation({ link, shut }: { link: string; shut: () => void }) {
  const { t } = useTranslation();
  const address = new URL(link, location.origin).href;
  return (
    <>
      <p>{t('office.invitedNote')}</p>
      <p className="shown-once invitation">
        <code>{address}</code>
        <CopyButton text={address} />
      </p>
      <div className="row">
        <button type="button" className="button primary" data-focus onClick={shut}>
          {t('office.invitedDone')}
        </button>
      </div>
    </>
  );
}

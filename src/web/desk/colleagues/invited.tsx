import { useTranslation } from 'react-i18next';
import { Dialog } from '../../frame/dialog.tsx';
import { Invitation } from '../../people/invitation.tsx';

/** After a colleague was invited: the link to hand over, or that there is nothing to hand over. */
export function Invited(props: { link: string | null; note: string; shut: () => void }) {
  const { link, note, shut } = props;
  const { t } = useTranslation();
  return (
    <Dialog title={t('colleague.invited')} shut={shut}>
      {link === null ? (
        <>
          <p>{note}</p>
          <div className="row">
            <button type="button" className="button primary" data-focus onClick={shut}>
              {t('colleague.done')}
            </button>
          </div>
        </>
      ) : (
        <Invitation link={link} shut={shut} />
      )}
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import { Dialog } from '../frame/dialog.tsx';
import { Invitation } from './invitation.tsx';

/** After somebody was invited: the link to hand over, or that there is nothing to hand over. */
export function Invited(props: {
  title: string;
  link: string | null;
  note: string;
  shut: () => void;
}) {
  const { title, link, note, shut } = props;
  const { t } = useTranslation();
  return (
    <Dialog title={title} shut={shut}>
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

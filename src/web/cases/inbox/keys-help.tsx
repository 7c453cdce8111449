import { useTranslation } from 'react-i18next';
import { Dialog } from '../../frame/dialog.tsx';

const KEYS = [
  ['j', 'next'],
  ['k', 'before'],
  ['Enter', 'open'],
  ['x', 'pick'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** Which keys there are, and a way to be rid of them. */
export function KeysHelp(props: { isOn: boolean; turn: (on: boolean) => void; shut: () => void }) {
  const { isOn, turn, shut } = props;
  const { t } = useTranslation();
  return (
    <Dialog title={t('inboxKey.title')} shut={shut}>
      <dl className="keys-list">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`inboxKey.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={(event) => turn(event.target.checked)} />
        {t('inboxKey.on')}
      </label>
      <div className="row">
        <button type="button" className="button" data-focus onClick={shut}>
          {t('inboxKey.shut')}
        </button>
      </div>
    </Dialog>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Told } from '../api/message-queries.ts';
import { showMoment } from '../display/moment.ts';
import { useSay } from '../i18n/use-say.ts';

/** One message. To open what it is about is to have read it. */
export function MessageLine(props: { told: Told; busy: boolean; read: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const { subject, body, link, urgent, created_at, read_at } = props.told;
  const [to, hash] = link?.split('#') ?? [];
  const isNew = read_at === null;
  return (
    <li className={isNew ? 'line message-new' : 'line'}>
      <div>
        <p>
          <strong>{say(subject)}</strong>{' '}
          {isNew && <span className="badge validity-in_force">{t('messages.isNew')}</span>}{' '}
          {urgent && <span className="badge">{t('messages.urgent')}</span>}
        </p>
        <p className="message-body">{say(body)}</p>
        <p className="small soft">
          <time dateTime={created_at}>{showMoment(created_at)}</time>
        </p>
      </div>
      <div className="row message-doings">
        {to !== undefined && (
          <Link
            to={to as '/account'}
            {...(hash !== undefined && { hash })}
            className="button slim"
            onClick={() => {
              if (isNew) props.read();
            }}
          >
            {t('messages.open')}
            <span className="unseen"> {say(subject)}</span>
          </Link>
        )}
        {isNew && (
          <button
            type="button"
            className="button slim quiet"
            disabled={props.busy}
            onClick={props.read}
          >
            {t('messages.read')}
            <span className="unseen"> {say(subject)}</span>
          </button>
        )}
      </div>
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import type { Call } from '../api/call-queries.ts';
import './contact.css';

/** Where to ask about a call; what it does not state reads 未载明. */
export function Contact({ contact }: { contact: NonNullable<Call['text']['contact']> }) {
  const { t } = useTranslation();
  return (
    <dl className="call-contact">
      {(['office', 'phone', 'address'] as const).map((line) => (
        <div key={line}>
          <dt className="small soft">{t(`contact.${line}`)}</dt>
          <dd lang="zh-CN">
            {contact[line] === '' ? (
              <span className="unstated">{t('guide.unstated')}</span>
            ) : (
              contact[line]
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

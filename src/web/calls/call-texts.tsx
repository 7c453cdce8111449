import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Call } from '../api/call-queries.ts';
import { showMoment } from '../display/moment.ts';
import { useSay } from '../i18n/use-say.ts';

/** When it was published and amended, why, and what each amendment changed; each text can be read. */
export function CallTexts({ call }: { call: Call }) {
  const { t } = useTranslation();
  const say = useSay();
  if (call.texts.length === 0) return null;
  return (
    <section className="guide-part call-texts" aria-labelledby="call-texts">
      <h2 id="call-texts">{t('call.texts')}</h2>
      <ol className="stack">
        {call.texts.toReversed().map(({ number, kind, reason, at, by, changes }) => (
          <li key={number} className="stack tight">
            <p>
              <strong>{t(`callText.${kind}`)}</strong>{' '}
              <span className="small soft">
                {kind === 'publication' ? call.published_on : showMoment(at)}
                {by !== null && ` · ${by}`}
              </span>{' '}
              {number !== call.seen && (
                <Link
                  to="/calls/$call"
                  params={{ call: call.call }}
                  search={{ text: number }}
                  className="small no-print"
                >
                  {t('call.seeText')}
                </Link>
              )}
            </p>
            {reason !== '' && <p lang="zh-CN">{t('call.reason', { reason })}</p>}
            {kind === 'amendment' && (
              <dl className="call-changes small">
                {changes.map(({ part, before, after }) => (
                  <div key={part}>
                    <dt>{t(`callPart.${part}`)}</dt>
                    <dd>
                      <del>{say(before)}</del> <ins>{say(after)}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

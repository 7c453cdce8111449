import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '../api/call-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { Part } from '../policies/part.tsx';
import { Figure } from '../status/amount.tsx';
import { CallMaterials } from './call-materials.tsx';
import { CallSteps } from './call-steps.tsx';
import { Contact } from './contact.tsx';

/** What a call says, row by row. What neither it nor the text states reads 未载明. */
export function CallParts({ call }: { call: Call }) {
  const { t } = useTranslation();
  const { text } = call;
  return (
    <div className="guide-parts">
      <Part name={t('call.clauses')}>
        <Clauses call={call} />
      </Part>
      <Part name={t('call.windowName')}>
        <p>{t('call.window', text.window)}</p>
      </Part>
      <Part name={t('call.eventPeriod')}>
        <Stated>{text.event_period && <p>{t('call.window', text.event_period)}</p>}</Stated>
      </Part>
      <Part name={t('call.materials')}>
        <CallMaterials call={call} />
      </Part>
      <Part name={t('call.quota')}>
        <Stated>
          {text.quota !== null && <p>{t('call.quotaCount', { count: text.quota })}</p>}
        </Stated>
      </Part>
      <Part name={t('call.fund')}>
        <Stated>{text.fund && <Fund fund={text.fund} />}</Stated>
      </Part>
      <Part name={t('call.procedure')}>
        <Stated>
          {call.procedure && <CallSteps procedure={call.procedure} offices={call.offices} />}
        </Stated>
      </Part>
      <Part name={t('call.contact')}>
        <Stated>{text.contact && <Contact contact={text.contact} />}</Stated>
      </Part>
    </div>
  );
}

/** What stands there, or that nothing does. */
function Stated({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const isThere = children !== null && children !== false && children !== undefined;
  return isThere ? children : <p className="unstated">{t('guide.unstated')}</p>;
}

function Clauses({ call }: { call: Call }) {
  const say = useSay();
  const { t } = useTranslation();
  if (call.clauses.length === 0) return <Stated>{null}</Stated>;
  return (
    <ul className="call-clauses">
      {call.clauses.map(({ clause, title, article, cited_as, in_force }) => {
        const [policy = '', name = ''] = clause.split('/');
        return (
          <li key={clause}>
            {title === null ? (
              clause
            ) : (
              <Link to="/policies/$policy/$article" params={{ policy, article: name }}>
                {say(title)}
              </Link>
            )}{' '}
            <span className="small soft">
              {cited_as && say(cited_as)} <span lang="zh-CN">{article}</span>
              {in_force?.to != null && ` · ${t('validity.until', { day: in_force.to })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Fund({ fund: { name, amount_fen } }: { fund: NonNullable<Call['text']['fund']> }) {
  const { t } = useTranslation();
  return (
    <p>
      <span lang="zh-CN">{name === '' ? t('guide.unstated') : name}</span>{' '}
      {amount_fen === null ? (
        <span className="unstated">{t('amount.unstated')}</span>
      ) : (
        <Figure fen={amount_fen} />
      )}
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hold, holdsQuery } from '../api/publication-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { DeskPart } from '../desk/part.tsx';
import { showMoment } from '../display/moment.ts';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { HoldActions } from './hold-actions.tsx';
import { nameOf } from './names-of.ts';
import { ProposeHold } from './propose-hold.tsx';
import { useMay } from './use-may.ts';

/** Clauses and policies under which no application is taken for the time being, and why. */
export function Holds() {
  const { t } = useTranslation();
  const holds = useQuery(holdsQuery);
  const may = useMay('proposeHold');
  const [proposing, setProposing] = useState(false);
  return (
    <DeskPart
      title={t('hold.title')}
      aside={
        may && (
          <button type="button" className="button slim" onClick={() => setProposing(true)}>
            <Icon name="plus" size={16} />
            {t('hold.propose')}
          </button>
        )
      }
    >
      <p className="soft small">{t('hold.note')}</p>
      <Fetched query={holds}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('hold.none')}</p>
          ) : (
            <ul className="lines">
              {list.map((hold) => (
                <HoldLine key={hold.hold} hold={hold} may={may} />
              ))}
            </ul>
          )
        }
      </Fetched>
      {proposing && <ProposeHold shut={() => setProposing(false)} />}
    </DeskPart>
  );
}

function HoldLine({ hold, may }: { hold: Hold; may: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const { subject, title, state, steps } = hold;
  return (
    <li className="line">
      <div className="stack tight">
        <p className="row">
          <strong>{title === null ? subject : say(title)}</strong>
          <span className={`badge hold-${state}`}>{t(`holdState.${state}`)}</span>
        </p>
        <ol className="hold-steps small">
          {steps.map(({ step, reason, document, by, at }) => (
            <li key={`${step} ${at}`}>
              {t(`holdStep.${step}`)} · {nameOf(by, t('publication.you'))} ·{' '}
              <span className="faint">{showMoment(at)}</span>
              {reason !== '' && (
                <p className="soft" lang="zh-CN">
                  {reason}
                  {document !== '' && `（${document}）`}
                </p>
              )}
            </li>
          ))}
        </ol>
      </div>
      {may && <HoldActions hold={hold} />}
    </li>
  );
}

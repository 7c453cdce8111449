import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Offer } from '../../api/case-queries.ts';
import { Icon } from '../../frame/icon.tsx';
import { capital } from '../../i18n/capital.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ActDialog } from './act-dialog.tsx';
import { NoticeLink } from './notice-link.tsx';

/** What the reader may do now; what they may not is there too, with the reason in words. */
export function ActPanel({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const [asking, setAsking] = useState<Offer>();
  const [done, setDone] = useState<string>();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== undefined) told.current?.focus();
  }, [done]);
  const { offers, application, case: caseId, end, office } = theCase;
  const submits = offers.find(({ does }) => does === 'submit');
  const others = offers.filter(({ does }) => does !== 'submit');
  return (
    <section className="card act-panel no-print" aria-labelledby={`${id}-title`}>
      <h2 className="title-section" id={`${id}-title`}>
        {t('act.title')}
      </h2>
      {done !== undefined && (
        <p className="done-words" role="status" ref={told} tabIndex={-1}>
          <Icon name="check" size={16} />
          {done}
        </p>
      )}
      {offers.length === 0 && (
        <p className="soft">
          {end !== null || office === null
            ? t('act.ended')
            : t('act.nothing', { office: say(office.title) })}
        </p>
      )}
      {application.editable && submits !== undefined && (
        <div className="row">
          <Link to="/cases/$case/apply" params={{ case: caseId }} className="button primary">
            {theCase.corrections.length > 0 ? t('act.mend') : t('act.fill')}
            <Icon name="arrow" size={16} />
          </Link>
        </div>
      )}
      {others.length > 0 && (
        <ul className="act-offers">
          {others.map((offer) => (
            <OfferLine
              key={offer.does}
              offer={offer}
              theCase={theCase}
              isFirst={offer === others[0] && submits === undefined}
              ask={() => {
                setDone(undefined);
                setAsking(offer);
              }}
            />
          ))}
        </ul>
      )}
      {asking !== undefined && (
        <ActDialog
          theCase={theCase}
          offer={asking}
          shut={() => setAsking(undefined)}
          done={(words) => {
            setAsking(undefined);
            setDone(words);
          }}
        />
      )}
    </section>
  );
}

const AGAINST: readonly Offer['does'][] = ['refuse', 'withdraw'];

function OfferLine(props: { offer: Offer; theCase: CaseView; isFirst: boolean; ask: () => void }) {
  const { offer, theCase, isFirst, ask } = props;
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const { title, refused, to, does, elsewhere } = offer;
  const isOfNotice = elsewhere && refused === null;
  const look = AGAINST.includes(does) ? 'button against' : isFirst ? 'button primary' : 'button';
  return (
    <li className="act-offer">
      {isOfNotice ? (
        <NoticeLink theCase={theCase} does={does} look={look}>
          {capital(say(title))}
        </NoticeLink>
      ) : (
        <button
          type="button"
          className={look}
          disabled={refused !== null}
          aria-describedby={id}
          onClick={ask}
        >
          {capital(say(title))}
        </button>
      )}
      <p className={refused === null ? 'tiny soft' : 'small act-refused'} id={id}>
        {refused !== null
          ? say(refused)
          : elsewhere
            ? t('act.elsewhere')
            : to.length > 0 &&
              t('act.leadsTo', { to: to.map((one) => say(one.title)).join(' / ') })}
      </p>
    </li>
  );
}

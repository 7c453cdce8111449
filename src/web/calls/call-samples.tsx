import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../values/index.ts';
import { type Draw, drawsQuery } from '../api/check-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { useLang, useSay } from '../i18n/use-say.ts';
import { useMayUse } from '../people/use-me.ts';
import { Table } from '../table/table.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import './samples.css';

/** Where the address of the page leads to them. */
const HERE = 'call-samples';

/** 抽查: approved cases drawn for inspection under a call, for its offices and who audits. */
export function CallSamples({ call }: { call: string }) {
  const mayUse = useMayUse();
  return mayUse('listDraws') ? <Samples call={call} /> : null;
}

function Samples({ call }: { call: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const query = useQuery(drawsQuery(call));
  const isWanted = useLocation({ select: ({ hash }) => hash === HERE }) && query.isSuccess;
  // It comes after the page, which has scrolled by then.
  useEffect(() => {
    if (isWanted) document.getElementById(HERE)?.scrollIntoView();
  }, [isWanted]);
  // Those of another call are nothing to an office.
  if (query.data !== undefined && query.data.draws.length === 0 && !query.data.may_draw)
    return null;
  return (
    <section className="guide-part call-samples" aria-labelledby={HERE}>
      <h2 id={HERE}>{t('draws.title')}</h2>
      <Fetched query={query}>
        {({ draws, may_draw }) => (
          <div className="stack">
            <p className="small soft">{t('draws.note')}</p>
            {draws.length === 0 && <p className="soft">{t('draws.none')}</p>}
            {may_draw && (
              <div className="row no-print">
                <button type="button" className="button slim" onClick={() => setAsking(true)}>
                  {t('draws.draw')}
                </button>
              </div>
            )}
            {draws.map((draw) => (
              <DrawPart key={draw.draw} draw={draw} />
            ))}
          </div>
        )}
      </Fetched>
      {asking && <DrawDialog call={call} shut={() => setAsking(false)} />}
    </section>
  );
}

/** One draw: how many of which, the seed, who drew them, and the cases. */
function DrawPart({ draw }: { draw: Draw }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const { wanted, seed, population, drawn, replayed, on, by } = draw;
  const [settling, setSettling] = useState<string>();
  const columns = [
    {
      ...{ title: t('draws.number'), names: true },
      cell: ({ number, case: id }: Draw['drawn'][number]) =>
        id === null ? (
          number
        ) : (
          <Link to="/cases/$case" params={{ case: id }}>
            {number}
          </Link>
        ),
    },
    {
      title: t('draws.benefits'),
      cell: ({ benefits }: Draw['drawn'][number]) => benefits?.name ?? '–',
    },
    {
      title: t('draws.place'),
      cell: ({ at: place }: Draw['drawn'][number]) => (place === null ? '–' : say(place.title)),
    },
    {
      title: t('draws.amountOf'),
      cell: ({ amount_fen }: Draw['drawn'][number]) =>
        amount_fen === null ? '–' : formatMoney(Number(amount_fen), lang),
    },
    {
      title: t('draws.outcome'),
      cell: ({ number, outcome }: Draw['drawn'][number]) =>
        outcome !== null ? (
          <Outcome outcome={outcome} />
        ) : draw.may_settle ? (
          <button
            type="button"
            className="button slim no-print"
            aria-label={t('draws.settleOf', { number })}
            onClick={() => setSettling(number)}
          >
            {t('draws.settle')}
          </button>
        ) : (
          <span className="soft">{t('draws.open')}</span>
        ),
    },
  ];
  return (
    <article className="card draw">
      <p className="row between">
        <strong>
          {'percent' in wanted
            ? t('draws.byPercent', { count: wanted.percent })
            : t('draws.byCount', { count: wanted.count })}
          {' · '}
          {t('draws.outOf', { of: population.length, count: drawn.length })}
        </strong>
        <span className={replayed ? 'badge draw-same' : 'badge draw-other'}>
          {replayed ? t('draws.replayed') : t('draws.differs')}
        </span>
      </p>
      <p className="small soft">
        {by.party.name} {by.name ?? ''} · <time dateTime={on}>{on}</time>
      </p>
      <p className="small draw-seed">
        {t('draws.seed')} <code>{seed}</code>
      </p>
      <Table
        caption={t('draws.drawn')}
        columns={columns}
        rows={drawn}
        keyOf={({ number }) => number}
      />
      <details>
        <summary className="small">{t('draws.population', { count: population.length })}</summary>
        <p className="small draw-seed">{population.join('  ')}</p>
      </details>
      {settling !== undefined && (
        <SettleDialog draw={draw.draw} number={settling} shut={() => setSettling(undefined)} />
      )}
    </article>
  );
}

function Outcome({ outcome: said }: { outcome: NonNullable<Draw['drawn'][number]['outcome']> }) {
  const { t } = useTranslation();
  const { outcome, text, on, by } = said;
  return (
    <>
      <span className={outcome === 'in_order' ? 'badge draw-same' : 'badge draw-other'}>
        {t(`draws.${outcome}`)}
      </span>
      <span className="small block">{text}</span>
      <span className="tiny faint block">
        {by ?? ''} <time dateTime={on}>{on}</time>
      </span>
    </>
  );
}

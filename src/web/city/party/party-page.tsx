import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partyQuery, statementsQuery } from '../../api/city-queries.ts';
import { isNotFound } from '../../api/problems.ts';
import { Wallet } from '../../attachments/wallet.tsx';
import { Failure, Loading, Notice } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import '../../calculator/changes.css';
import '../../calculator/sum-apart.css';
import '../../calculator/sum.css';
import '../city.css';
import '../../desk/desk.css';
import '../own/own.css';
import './entries.css';
import './party.css';
import './saved.css';
import { InCity } from '../in-city.tsx';
import { Consents } from '../own/consents.tsx';
import { ImportPanel } from '../own/import-panel.tsx';
import { OwnData } from '../own/own-data.tsx';
import { PickBar } from '../own/pick-bar.tsx';
import { PickFacts } from '../own/picking.tsx';
import { Facts } from './facts.tsx';
import { Latest } from './latest.tsx';
import { PartyHead } from './party-head.tsx';
import { PartyHistory } from './party-history.tsx';
import { PartySum } from './party-sum.tsx';
import { SavedCalculations } from './saved-calculations.tsx';

/** 一企一档: a party with its totals, its facts with their sources, and its saved calculations. */
export function PartyPage() {
  const { party } = useParams({ from: '/city/$party' });
  return (
    <InCity>
      <Party key={party} id={party} />
    </InCity>
  );
}

function Party({ id }: { id: string }) {
  const file = useQuery(partyQuery(id));
  const log = useQuery(statementsQuery(id));
  const [importing, setImporting] = useState(false);
  const error = file.error ?? log.error;
  useTitle(file.data?.party.name);
  if (error !== null) {
    const retry = () => void Promise.all([file.refetch(), log.refetch()]);
    return isNotFound(error) ? <NoParty /> : <Failure error={error} retry={retry} />;
  }
  if (file.data === undefined || log.data === undefined) {
    return <Loading />;
  }
  return (
    <article className="page party">
      <PartyHead file={file.data} statements={log.data} importing={importing} show={setImporting} />
      {importing && <ImportPanel file={file.data} shut={() => setImporting(false)} />}
      <div className="party-side">
        <PartySum file={file.data} />
        <SavedCalculations party={id} />
        <Consents party={id} />
        <OwnData file={file.data} />
        <PartyHistory party={id} />
      </div>
      <div className="party-facts">
        <Latest party={id} statements={log.data} />
        {file.data.scopes.includes('application') && <Wallet party={id} />}
        <PickFacts>
          {log.data.length > 0 && <PickBar file={file.data} statements={log.data} />}
          <Facts file={file.data} statements={log.data} />
        </PickFacts>
      </div>
    </article>
  );
}

function NoParty() {
  const { t } = useTranslation();
  useTitle(t('party.none'));
  return (
    <Notice title={t('party.none')}>
      <p className="soft">{t('party.noneNote')}</p>
      <Link to="/city" className="button">
        {t('party.toCity')}
      </Link>
    </Notice>
  );
}

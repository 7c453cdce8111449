import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditQuery } from '../api/audit-queries.ts';
import { CheckChain } from '../audit/check-chain.tsx';
import { EntryLines } from '../audit/entry-lines.tsx';
import { BatchesPart } from '../batches/batches-part.tsx';
import { SamplesPart } from '../cases/desk/samples-part.tsx';
import { Icon } from '../frame/icon.tsx';
import { useMayUse } from '../people/use-me.ts';
import { Dossiers } from './dossiers.tsx';
import { Fetched } from './fetched.tsx';
import { DeskPart } from './part.tsx';

const LATEST = 8;

/** The desk of who watches: the log, its latest entries, and whether anybody tampered with it. */
export function WatcherDesk() {
  const { t } = useTranslation();
  const may = useMayUse();
  const latest = useQuery(auditQuery({}, LATEST));
  const refused = useQuery(auditQuery({ refused: true }, LATEST));
  return (
    <>
      {may('listCases') && (
        <DeskPart title={t('cases.allTitle')}>
          <p className="soft">{t('cases.allLead')}</p>
          <div className="row">
            <Link to="/cases" className="button">
              {t('cases.toAll')}
              <Icon name="arrow" size={16} />
            </Link>
          </div>
        </DeskPart>
      )}
      <SamplesPart />
      <BatchesPart />
      {may('getParty') && <Dossiers />}
      <CheckChain />
      <DeskPart
        title={t('audit.latest')}
        aside={
          <Link to="/desk/log" className="button slim">
            {t('audit.wholeLog')}
            <Icon name="arrow" size={16} />
          </Link>
        }
      >
        <Fetched query={latest}>
          {({ entries }) => <EntryLines entries={entries} none={t('audit.none')} />}
        </Fetched>
      </DeskPart>
      <DeskPart title={t('audit.refusedLatest')}>
        <Fetched query={refused}>
          {({ entries }) => <EntryLines entries={entries} none={t('audit.noneRefused')} />}
        </Fetched>
      </DeskPart>
    </>
  );
}

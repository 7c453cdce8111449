import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartyLine, partiesQuery } from '../api/city-queries.ts';
import { findParties } from '../city/find-parties.ts';
import { Icon } from '../frame/icon.tsx';
import { Fetched } from './fetched.tsx';
import { NoDossiers } from './no-dossiers.tsx';
import { DeskPart } from './part.tsx';

const SHOWN = 6;

/** The dossiers that the post may read, found by name or credit code. */
export function Dossiers() {
  const { t } = useTranslation();
  const parties = useQuery(partiesQuery);
  return (
    <DeskPart
      title={t('work.dossiers')}
      aside={
        parties.data?.length !== 0 && (
          <Link to="/city" className="button slim">
            {t('work.allDossiers')}
            <Icon name="arrow" size={16} />
          </Link>
        )
      }
    >
      <Fetched query={parties}>
        {(list) => (list.length === 0 ? <NoDossiers /> : <Found parties={list} />)}
      </Fetched>
    </DeskPart>
  );
}

function Found({ parties }: { parties: readonly PartyLine[] }) {
  const { t } = useTranslation();
  const id = useId();
  const [sought, setSought] = useState('');
  const found = findParties(parties, sought);
  return (
    <>
      <search className="field">
        <label htmlFor={id}>{t('dossiers.search')}</label>
        <input
          id={id}
          type="search"
          value={sought}
          autoComplete="off"
          onChange={(event) => setSought(event.target.value)}
        />
      </search>
      <p className="small soft" role="status">
        {found.length === 0
          ? t('dossiers.notFound')
          : sought.trim() === ''
            ? t('work.dossiersCount', { count: parties.length })
            : t('dossiers.found', { count: found.length, all: parties.length })}
      </p>
      <ul className="desk-parties">
        {found.slice(0, SHOWN).map(({ id: party, name, credit_code }) => (
          <li key={party}>
            <Link to="/city/$party" params={{ party }}>
              {name}
            </Link>
            {credit_code !== null && <p className="tiny faint">{credit_code}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partyQuery } from '../api/city-queries.ts';
import { WithVocabulary } from '../calculator/with-vocabulary.tsx';
import { PartySum } from '../city/party/party-sum.tsx';
import '../calculator/sum-apart.css';
import '../calculator/sum.css';
import '../city/party/party.css';
import { Icon } from '../frame/icon.tsx';
import { Fetched } from './fetched.tsx';
import { DeskPart } from './part.tsx';

/** One's own dossier, and what it gets. */
export function Dossier({ party }: { party: string }) {
  const { t } = useTranslation();
  const file = useQuery(partyQuery(party));
  return (
    <DeskPart
      title={t('work.dossier')}
      aside={
        <Link to="/city/$party" params={{ party }} className="button slim">
          {t('work.openDossier')}
          <Icon name="arrow" size={16} />
        </Link>
      }
    >
      <Fetched query={file}>
        {(data) =>
          data.facts.length === 0 ? (
            <>
              <p className="soft">{t('work.dossierEmpty')}</p>
              <div className="row">
                <Link to="/calculator" search={{ party }} className="button primary">
                  {t('work.fillDossier')}
                  <Icon name="arrow" size={16} />
                </Link>
              </div>
            </>
          ) : (
            <>
              <p className="small soft">{t('work.dossierCount', { count: data.facts.length })}</p>
              <WithVocabulary>
                <PartySum file={data} />
              </WithVocabulary>
            </>
          )
        }
      </Fetched>
    </DeskPart>
  );
}

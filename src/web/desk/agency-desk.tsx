import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ActingPost, type Mandate, mandatesQuery } from '../api/people-queries.ts';
import { OwnCases } from '../cases/desk/own-cases.tsx';
import { Colleagues } from './colleagues/colleagues.tsx';
import { Dossier } from './dossier.tsx';
import { Fetched } from './fetched.tsx';
import { MandateLine } from './mandates/mandate-line.tsx';
import { DeskPart } from './part.tsx';

/** The desk of an agency: who entrusted it, with what and until when, its own dossier and colleagues. */
export function AgencyDesk({ post }: { post: ActingPost }) {
  const { t } = useTranslation();
  const kept = useQuery(mandatesQuery(post.party));
  return (
    <>
      <OwnCases />
      <DeskPart title={t('mandate.clients')}>
        <p className="small soft">{t('mandate.clientsNote')}</p>
        <Fetched query={kept}>
          {({ received, more }) =>
            received.length === 0 ? (
              <p className="soft">{t('mandate.noClients')}</p>
            ) : (
              <>
                <ul className="lines">
                  {received.map((mandate) => (
                    <Client key={mandate.id} mandate={mandate} />
                  ))}
                </ul>
                {more && (
                  <p className="small soft">{t('office.cut', { count: received.length })}</p>
                )}
              </>
            )
          }
        </Fetched>
      </DeskPart>
      <Dossier party={post.party} />
      <Colleagues party={post.party} />
    </>
  );
}

function Client({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation();
  const { enterprise, enterprise_name, state, scopes } = mandate;
  return (
    <MandateLine mandate={mandate} name={enterprise_name}>
      {state === 'in_force' && scopes.includes('application') && (
        <Link to="/cases/new" search={{ party: enterprise }} className="button slim">
          {t('cases.begin')}
          <span className="unseen"> {enterprise_name}</span>
        </Link>
      )}
      {state === 'in_force' && scopes.includes('dossier') && (
        <Link to="/city/$party" params={{ party: enterprise }} className="button slim">
          {t('mandate.open')}
          <span className="unseen"> {enterprise_name}</span>
        </Link>
      )}
    </MandateLine>
  );
}

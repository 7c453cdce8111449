import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../api/audit-queries.ts';
import type { Member } from '../api/people-queries.ts';
import { EntryLines } from '../audit/entry-lines.tsx';
import { Delegations } from '../people/delegations.tsx';
import { useMayUse } from '../people/use-me.ts';
import { ACTIONS } from './actions.ts';
import { Fetched } from './fetched.tsx';
import type { Post } from './post.ts';

const RECENT = 6;
const APPLICANTS: readonly Post['role'][] = ['enterprise', 'agency', 'alliance'];

/** Beside the desk: what the post may do, who stands in, and what was done lately. */
export function DeskSide({ member, post }: { member: Member; post: Post }) {
  const { t } = useTranslation();
  return (
    <div className="desk-side">
      <May />
      <section className="card" aria-label={t('delegation.title')}>
        <Delegations member={member} />
      </section>
      {APPLICANTS.includes(post.role) && <Recent party={post.party} />}
    </div>
  );
}

function May() {
  const { t } = useTranslation();
  const may = useMayUse();
  const actions = ACTIONS.filter(({ needs }) => needs.some(may));
  return (
    <nav className="card desk-may" aria-label={t('work.may')}>
      <h2 className="part-title">{t('work.may')}</h2>
      <ul className="desk-actions">
        {actions.map(({ id, to }) => (
          <li key={id}>
            <Link to={to} className="desk-action">
              <strong>{t(`action.${id}`)}</strong>
              <span className="small soft">{t(`actionNote.${id}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Recent({ party }: { party: string }) {
  const { t } = useTranslation();
  const may = useMayUse();
  const history = useQuery({ ...historyQuery(party, RECENT), enabled: may('listHistory') });
  if (!may('listHistory')) return null;
  return (
    <section className="card stack tight" aria-labelledby="recent-title">
      <h2 className="part-title" id="recent-title">
        {t('work.recent')}
      </h2>
      <Fetched query={history}>
        {({ entries }) => <EntryLines entries={entries} none={t('audit.noneOfParty')} />}
      </Fetched>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Member, sessionQuery } from '../api/people-queries.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { NeedsMember } from '../people/needs-member.tsx';
import { ChangePassword } from './change-password.tsx';
import { HeldPosts } from './held-posts.tsx';
import { OwnAccount } from './own-account.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Telling } from './telling.tsx';
import '../desk/desk.css';
import './account.css';

/** My account: who I am, my posts, my password, my second factor, how I am told, and my data. */
export function AccountPage() {
  return <NeedsMember>{(member) => <Account member={member} />}</NeedsMember>;
}

function Account({ member }: { member: Member }) {
  const { t } = useTranslation();
  useTitle(t('account.mine'));
  const session = useQuery(sessionQuery);
  if (session.isError) {
    return <Failure error={session.error} retry={() => void session.refetch()} />;
  }
  if (session.data === undefined) {
    return <Loading />;
  }
  const { email, organisation, secondFactorOn } = session.data.session ?? NOBODY;
  return (
    <div className="page account-page">
      <header className="stack tight">
        <h1 className="title-page">{t('account.mine')}</h1>
        <p className="lead">{member.name}</p>
        <p className="soft small">{[email, organisation].filter(Boolean).join(' · ')}</p>
      </header>
      <HeldPosts member={member} />
      <SecondFactor on={secondFactorOn} made={member.second_factor} />
      <ChangePassword />
      <Telling />
      <OwnAccount member={member} />
    </div>
  );
}

const NOBODY = { email: null, organisation: null, secondFactorOn: false };

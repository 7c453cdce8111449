import { useTranslation } from 'react-i18next';
import type { ActingPost, Role } from '../api/people-queries.ts';
import { Dossiers } from './dossiers.tsx';
import { DeskPart } from './part.tsx';

/** The desk of an office that decides: cases are yet to come; the dossiers that it may read. */
export function OfficeDesk({ post }: { post: ActingPost }) {
  const { t } = useTranslation();
  return (
    <>
      <DeskPart title={t('work.inbox')}>
        <p>{t('work.inboxEmpty')}</p>
        <p className="small soft">{t(`inbox.${caseOf(post.role)}`)}</p>
      </DeskPart>
      <Dossiers />
    </>
  );
}

type Deciding = 'department' | 'expert' | 'committee' | 'finance';

/** What will lie in the inbox of a role. */
function caseOf(role: Role): Deciding {
  return role === 'expert' || role === 'committee' || role === 'finance' ? role : 'department';
}

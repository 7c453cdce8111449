import { useTranslation } from 'react-i18next';
import { useMember } from '../people/use-me.ts';

/** Why there is no dossier to read, and what would bring one, in the post one acts in. */
export function NoDossiers() {
  const { t } = useTranslation();
  const role = useMember()?.post?.role;
  return (
    <p className="soft">
      {role === 'window_clerk' || role === 'agency' || role === 'expert'
        ? t(`noDossiers.${role}`)
        : t('work.noDossiers')}
    </p>
  );
}

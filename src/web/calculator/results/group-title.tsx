import { useTranslation } from 'react-i18next';
import type { Group } from './group.ts';

/** The name of a group and how many it has. */
export function GroupTitle({ group, count }: { group: Group; count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="title-section">{t(`group.${group}`)}</span>
      <span className="count">{count}</span>
    </>
  );
}

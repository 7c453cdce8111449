import { useTranslation } from 'react-i18next';
import type { HeldPost, Member } from '../api/people-queries.ts';

/** The words of a post: its title and its party. */
export function postWords({ title, party_name }: Pick<HeldPost, 'title' | 'party_name'>): string {
  return `${title} · ${party_name}`;
}

/** How somebody holds the post that they act in, where it is not as its holder. */
export function CapacityBadge({ capacity }: { capacity: Member['capacity'] }) {
  const { t } = useTranslation();
  if (capacity === null || capacity === 'holder') return null;
  return <span className="badge capacity">{t(`capacity.${capacity}`)}</span>;
}

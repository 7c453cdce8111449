import type { CaseLine } from '../api/case-queries.ts';
import { capital } from '../i18n/capital.ts';
import { useSay } from '../i18n/use-say.ts';

/** The stage or the end where a case is; told apart by its words, with the colour as an echo. */
export function PlaceBadge({ place }: { place: Pick<CaseLine, 'at' | 'end' | 'office'> }) {
  const say = useSay();
  const { at, end, office } = place;
  const tone = end ?? (office?.id === 'applicant' ? 'yours' : 'open');
  return <span className={`badge place-${tone}`}>{capital(say(at.title))}</span>;
}

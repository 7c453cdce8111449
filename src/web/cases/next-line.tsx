import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../api/case-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { DueLine } from './due-line.tsx';
import { PlaceBadge } from './place-badge.tsx';

/** Where a case stands in one line: the stage, whom it waits for, and by when. */
export function NextLine({
  place,
}: {
  place: Pick<CaseLine, 'at' | 'end' | 'office' | 'due' | 'since'>;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { end, office, due, since } = place;
  return (
    <span className="next-line">
      <PlaceBadge place={place} />{' '}
      {end !== null || office === null ? (
        <span className="small soft nowrap">{t('cases.endedOn', { day: since })}</span>
      ) : (
        <span className="small">
          {office.id === 'applicant'
            ? t('cases.waitsForApplicant')
            : t('cases.waitsFor', { office: say(office.title) })}{' '}
          · <DueLine due={due} />
        </span>
      )}
    </span>
  );
}

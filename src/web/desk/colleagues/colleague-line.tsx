import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../api/people-queries.ts';
import { CapacityBadge } from '../../people/post-line.tsx';

/** One colleague: in which post, since when, given by whom. */
export function ColleagueLine({ one, children }: { one: Colleague; children?: ReactNode }) {
  const { t } = useTranslation();
  const { name, title, from, to } = one;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <strong>{name}</strong> <CapacityBadge capacity={one.capacity} />{' '}
          {one.oneself && <span className="badge">{t('colleague.oneself')}</span>}{' '}
          {one.awaits_password && <span className="badge">{t('colleague.awaits')}</span>}{' '}
          {one.disabled && <span className="badge validity-expired">{t('office.disabled')}</span>}
        </p>
        <p className="small soft">
          {title} · {to === null ? t('account.since', { from }) : t('account.fromTo', { from, to })}{' '}
          ·{' '}
          {one.given_by === null
            ? t(`colleagueGiven.${one.given_as}`)
            : t('colleague.givenBy', { name: one.given_by })}
        </p>
      </div>
      {children}
    </li>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mandate } from '../../api/people-queries.ts';
import { useLang } from '../../i18n/use-say.ts';

/** One mandate: whose, for what, from when to when, and how it stands today. */
export function MandateLine(props: { mandate: Mandate; name: ReactNode; children?: ReactNode }) {
  const { scopes, from, to, state } = props.mandate;
  const { t } = useTranslation();
  const between = useLang() === 'zh' ? '、' : ', ';
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <strong>{props.name}</strong>{' '}
          <span className={`badge ${LOOKS[state]}`}>{t(`mandateState.${state}`)}</span>
        </p>
        <p className="small soft">
          {scopes.map((scope) => t(`scope.${scope}`)).join(between)} ·{' '}
          {t('account.fromTo', { from, to })}
        </p>
      </div>
      {props.children}
    </li>
  );
}

const LOOKS: Record<Mandate['state'], string> = {
  in_force: 'validity-in_force',
  not_yet: 'validity-not_yet',
  ended: '',
  revoked: 'validity-expired',
};

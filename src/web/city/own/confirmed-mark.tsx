import { useTranslation } from 'react-i18next';
import { placeValue, type Wording } from '../../calculator/dossier/place-words.ts';
import { Icon } from '../../frame/icon.tsx';
import type { FactLine } from '../party/entries.ts';
import type { Confirmation } from './confirmation.ts';

/** Beside a value: that an office confirmed it, or that it confirmed something else. */
export function ConfirmedMark({ confirmation }: { confirmation: Confirmation }) {
  const { t } = useTranslation();
  switch (confirmation.is) {
    case 'none':
      return null;
    case 'same':
      return (
        <span className="badge confirmed-mark">
          <Icon name="check" size={12} />
          {t('confirming.mark')}
        </span>
      );
    case 'differs':
      return <span className="badge confirmed-differs">{t('confirming.differs')}</span>;
  }
}

/** Below a value that is not the confirmed one: both, each with its date. */
export function ConfirmedOtherwise(props: {
  confirmation: Confirmation;
  line: FactLine;
  wording: Wording;
}) {
  const { confirmation, line, wording } = props;
  const { t } = useTranslation();
  if (confirmation.is !== 'differs') return null;
  const { last } = line;
  const { by } = confirmation;
  return (
    <dl className="confirmed-both small">
      <div>
        <dt>{t('confirming.was', { on: by.source.on })}</dt>
        <dd>
          {by.value !== null && placeValue(wording, by, by.value)}
          <span className="tiny soft"> {t('confirming.wasBy', { basis: by.source.text })}</span>
        </dd>
      </div>
      <div>
        <dt>{t('confirming.is', { on: last.source.on })}</dt>
        <dd>
          {last.value === null ? t('confirming.gone') : placeValue(wording, last, last.value)}
        </dd>
      </div>
    </dl>
  );
}

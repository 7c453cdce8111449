import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/icon.tsx';

/** Copies a text that stands beside it; where that is not allowed, it is there to be marked. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'copied' | 'failed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <>
      <button type="button" className="button slim no-print" onClick={() => void copy()}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} size={16} />
        {t('copy.do')}
      </button>
      <span role="status" className="small soft">
        {state !== undefined && t(`copy.${state}`)}
      </span>
    </>
  );
}

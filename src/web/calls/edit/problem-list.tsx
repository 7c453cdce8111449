import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { idOf } from './edit-field.tsx';
import { placeOf } from './values.ts';

/** All that is wrong, each leading to its field. After something was `refused` it takes the focus. */
export function ProblemList(props: { problems: readonly Problem[]; refused: number }) {
  const { problems, refused } = props;
  const { t } = useTranslation();
  const say = useSay();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused > 0) box.current?.focus();
  }, [refused]);
  const count = problems.length;
  if (count === 0) return <p className="small soft">{t('callEdit.sound')}</p>;
  return (
    <section ref={box} className="edit-problems" tabIndex={-1} aria-labelledby="edit-problems">
      <p id="edit-problems">
        {t(refused > 0 ? 'callEdit.refused' : 'callEdit.problems', { count })}
      </p>
      <ol>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message.en}`}>
            <button
              type="button"
              className="link-button"
              onClick={() => document.getElementById(idOf(placeOf(field)))?.focus()}
            >
              {say(message)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

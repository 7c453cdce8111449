import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery, refreshPeople } from '../api/people-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { EndSecondFactor } from './end-second-factor.tsx';
import { MakeSecondStep } from './make-second-step.tsx';
import { StartSecondFactor } from './start-second-factor.tsx';

/** The second factor: whether it is on, and how it is turned on, renewed and turned off. */
export function SecondFactor({ on, made }: { on: boolean; made: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<'start' | 'end'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: meQuery.queryKey });
    await refreshPeople(queries);
  };
  return (
    <section className="card stack" aria-labelledby="second-title">
      <div className="row between">
        <h2 className="title-section" id="second-title">
          {t('second.title')}
        </h2>
        <span className={on ? 'badge validity-in_force' : 'badge'} role="status">
          {on && <Icon name="check" size={14} />}
          {on ? t('second.on') : t('second.off')}
        </span>
      </div>
      <p className="small soft">{t('second.note')}</p>
      {codes !== undefined && <BackupCodes codes={codes} />}
      {!on && doing === undefined && (
        <div className="row">
          <button type="button" className="button" onClick={() => setDoing('start')}>
            {t('second.start')}
          </button>
        </div>
      )}
      {!on && doing === 'start' && (
        <StartSecondFactor
          shut={() => setDoing(undefined)}
          done={(given) => {
            setCodes(given);
            setDoing(undefined);
            void refresh();
          }}
        />
      )}
      {on && !made && <MakeSecondStep done={refresh} />}
      {on && made && (
        <EndSecondFactor
          renewed={setCodes}
          ended={() => {
            setCodes(undefined);
            void refresh();
          }}
        />
      )}
    </section>
  );
}

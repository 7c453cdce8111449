import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Colleague, colleaguesQuery } from '../../api/people-queries.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMayUse } from '../../people/use-me.ts';
import { Fetched } from '../fetched.tsx';
import { DeskPart } from '../part.tsx';
import { ColleagueLine } from './colleague-line.tsx';
import { InviteColleague } from './invite-colleague.tsx';
import { InviteAgain, LetGo } from './let-go.tsx';
import { Waiting } from './waiting.tsx';

/** 同事: who holds posts of one's own party, who waits to be let in, and the ways in and out. */
export function Colleagues({ party }: { party: string }) {
  const { t } = useTranslation();
  const may = useMayUse();
  const kept = useQuery({ ...colleaguesQuery(party), enabled: may('listColleagues') });
  const [inviting, setInviting] = useState(false);
  const [parting, setParting] = useState<Colleague>();
  const [again, setAgain] = useState<Colleague>();
  const here = useShownByAddress(kept.data !== undefined);
  if (!may('listColleagues')) return null;
  const mayManage = kept.data?.may_manage === true;
  return (
    <div id="colleagues" ref={here} tabIndex={-1} className="desk-place">
      <DeskPart
        title={t('colleague.title')}
        aside={
          mayManage && (
            <button type="button" className="button slim" onClick={() => setInviting(true)}>
              <Icon name="plus" size={16} />
              {t('colleague.invite')}
            </button>
          )
        }
      >
        <Fetched query={kept}>
          {({ colleagues, waiting }) => (
            <>
              {mayManage && <Waiting party={party} waiting={waiting} />}
              <ul className="lines" aria-label={t('colleague.here')}>
                {colleagues.map((one) => (
                  <ColleagueLine key={one.holding} one={one}>
                    {mayManage && (
                      <div className="row line-doings">
                        {one.awaits_password && (
                          <button
                            type="button"
                            className="button slim"
                            onClick={() => setAgain(one)}
                          >
                            {t('colleague.again')}
                            <span className="unseen"> {one.name}</span>
                          </button>
                        )}
                        <button
                          type="button"
                          className="button slim"
                          onClick={() => setParting(one)}
                        >
                          {t('colleague.letGo')}
                          <span className="unseen"> {one.name}</span>
                        </button>
                      </div>
                    )}
                  </ColleagueLine>
                ))}
              </ul>
              <p className="small soft">
                {!mayManage
                  ? t('colleague.onlyHolders')
                  : colleagues.length < 2
                    ? t('colleague.alone')
                    : t('colleague.equal')}
              </p>
            </>
          )}
        </Fetched>
        {inviting && <InviteColleague party={party} shut={() => setInviting(false)} />}
        {parting !== undefined && (
          <LetGo party={party} one={parting} shut={() => setParting(undefined)} />
        )}
        {again !== undefined && (
          <InviteAgain party={party} one={again} shut={() => setAgain(undefined)} />
        )}
      </DeskPart>
    </div>
  );
}

/** A place to which an address with its name leads, once it is filled. */
function useShownByAddress(isFilled: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const isMeant = useRouterState({ select: ({ location }) => location.hash === 'colleagues' });
  useEffect(() => {
    if (!isMeant || !isFilled) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
  }, [isMeant, isFilled]);
  return place;
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CaseLine, casesQuery } from '../../api/case-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import '../cases.css';
import { NextLine } from '../next-line.tsx';

const SHOWN = 5;

/** Of an applicant's desk: the applications under way, those that wait for the applicant first. */
export function OwnCases() {
  const { t } = useTranslation();
  const cases = useInfiniteQuery(casesQuery('own', { ended: false }));
  return (
    <DeskPart
      title={t('cases.title')}
      aside={
        <Link to="/cases" className="button slim">
          {t('cases.deskAll')}
          <Icon name="arrow" size={16} />
        </Link>
      }
    >
      <Fetched query={cases}>
        {(list) => (
          <>
            <p className="small soft">
              {list.length === 0 ? (
                t('cases.deskNone')
              ) : (
                <>
                  {t('cases.deskOpen', { count: list.length })} ·{' '}
                  {t('cases.deskYours', { count: list.filter(isYours).length })}
                </>
              )}
            </p>
            {list.length > 0 && (
              <ul className="lines">
                {[...list.filter(isYours), ...list.filter((one) => !isYours(one))]
                  .slice(0, SHOWN)
                  .map((line) => (
                    <CaseOnDesk key={line.case} line={line} />
                  ))}
              </ul>
            )}
            <div className="row">
              <Link to="/cases/new" className="button primary">
                {t('cases.begin')}
                <Icon name="arrow" size={16} />
              </Link>
            </div>
          </>
        )}
      </Fetched>
    </DeskPart>
  );
}

/** One case on a desk: what it is, for whom, and where it stands. */
export function CaseOnDesk({ line }: { line: CaseLine }) {
  const say = useSay();
  return (
    <li className="line">
      <div>
        <p>
          <Link to="/cases/$case" params={{ case: line.case }}>
            {say(line.clause.title)}
          </Link>{' '}
          <span className="small soft">
            <span className="nowrap">{line.number}</span> · {line.benefits.name}
          </span>
        </p>
        <p>
          <NextLine place={line} />
        </p>
      </div>
    </li>
  );
}

const isYours = ({ office }: CaseLine) => office?.id === 'applicant';

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authorityWords, type Worth, type WorthLine } from '../../rules/view.ts';
import { useAsOf } from '../frame/as-of.ts';
import { useSay } from '../i18n/use-say.ts';
import { Amount } from '../status/amount.tsx';
import { ValidityBadge } from '../status/validity-badge.tsx';

const TOTALS = {
  computed: 'total.computed',
  up_to: 'total.upto',
  unknown: 'total.unknown',
  undecided: 'total.undecided',
} as const satisfies Record<NonNullable<WorthLine['total']>, string>;

/** The clauses behind a worth, each with its amount, how certain it is, and its validity. */
export function WorthLines({ worth }: { worth: Worth }) {
  const { t } = useTranslation();
  const say = useSay();
  if (worth.lines.length === 0 && worth.services.length === 0) return null;
  return (
    <ul className="worth-lines small">
      {worth.lines.map((line) => (
        <li key={line.clause}>
          <Source source={line} />
          <span className="worth-line-amount">
            <Amount low_fen={line.low_fen} high_fen={line.high_fen} />
            {line.total !== null && <span className="tiny soft">{t(TOTALS[line.total])}</span>}
          </span>
        </li>
      ))}
      {worth.services.map((service) => (
        <li key={service.clause}>
          <Source source={service} />
          <span className="worth-line-amount soft">{say(authorityWords.service)}</span>
        </li>
      ))}
    </ul>
  );
}

function Source({ source }: { source: Worth['services'][number] }) {
  const say = useSay();
  const { carried } = useAsOf();
  const { clause, title, cited_as, validity } = source;
  const slash = clause.indexOf('/');
  return (
    <span className="worth-source">
      <Link
        to="/policies/$policy/$article"
        params={{ policy: clause.slice(0, slash), article: clause.slice(slash + 1) }}
        search={{ as_of: carried }}
      >
        {say(title)}
      </Link>
      <span className="tiny soft">
        {say(cited_as)} <ValidityBadge validity={validity} />
      </span>
    </span>
  );
}

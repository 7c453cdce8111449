import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Path } from '../../rules/view.ts';
import { useSession } from '../calculator/session/provider.tsx';
import { today, useAsOf } from '../frame/as-of.ts';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { FillFacts } from './fill-facts.tsx';

const ROLE = { kind: 'party', record: null, fact: 'role' };

/** Whose path, as of when, and what can be done with it. */
export function PathHead({ path }: { path: Path }) {
  const { t } = useTranslation();
  const say = useSay();
  const { carried } = useAsOf();
  const { dossier, origin } = useSession();
  const name = dossier.party.name;
  const whose = typeof name === 'string' ? name : origin === null ? '' : say(origin.name);
  const reached = path.stages.find(({ id }) => id === path.stage);
  return (
    <header className="path-head">
      <div className="row between">
        <h1 className="title-page">{t('path.title')}</h1>
        <div className="row no-print">
          <Link to="/calculator" search={{ as_of: carried }} className="button">
            <Icon name="edit" size={16} />
            {t('path.toCalculator')}
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" size={16} />
            {t('output.print')}
          </button>
        </div>
      </div>
      <p className="lead">
        {whose !== '' && <strong>{whose}</strong>}{' '}
        {reached === undefined ? t('path.none') : t('path.reached', { stage: say(reached.title) })}
      </p>
      <p className="small soft">
        {t('sum.asOf', { day: path.as_of })}
        <span className="print-only-inline"> · {t('print.printedOn', { day: today() })}</span> ·{' '}
        {t('path.note')}
      </p>
      {path.is_enterprise === 'no' && (
        <p className="banner" role="status">
          {t('path.notEnterprise')}
        </p>
      )}
      {path.is_enterprise === 'unknown' && <FillFacts missing={[ROLE]} />}
    </header>
  );
}

import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Disposition,
  Doubt,
  Examination,
  OtherCase,
  PastDoubt,
} from '../../api/check-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { DisposeForm } from './dispose-form.tsx';
import { EvidenceList } from './evidence-list.tsx';

/** A doubt: what was found, what to look into, what was written about it, and the form to write it. */
export function DoubtCard(props: {
  doubt: Doubt | PastDoubt;
  state: 'open' | 'disposed' | 'past';
  seen: Examination;
  /** Whether it was not found when the case was decided. */
  isNew?: boolean;
  kept?: (kept: Examination) => Promise<void>;
}) {
  const { doubt, state, seen, isNew = false, kept } = props;
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const [writing, setWriting] = useState(false);
  const { title, look, basis, cases, evidence, dispositions } = doubt;
  const mayWrite = state === 'open' && seen.refused === null && kept !== undefined;
  return (
    <article className={`doubt doubt-${state}`} aria-labelledby={id}>
      <header className="row between">
        <h4 className="check-title" id={id}>
          {say(title)}
        </h4>
        <span className={`badge ${state === 'open' ? 'check-failed' : 'check-passed'}`}>
          {t(`doubtState.${dispositions.length > 0 && state === 'open' ? 'again' : state}`)}
        </span>
      </header>
      {isNew && (
        <p className="small check-then">
          {t('caseChecks.thenState', { state: t('caseChecks.notThen') })}
        </p>
      )}
      <EvidenceList evidence={evidence} />
      <OtherCases cases={cases} />
      <p className="small">
        <strong>{t('caseChecks.look')}</strong> {say(look)}
      </p>
      <p className="tiny faint">
        {basis === null
          ? t('caseChecks.preset')
          : t('caseChecks.basis', { policy: say(basis.policy), article: basis.article })}
      </p>
      {dispositions.length > 0 && (
        <ol className="doubt-dispositions">
          {dispositions.map((one) => (
            <DispositionLine key={one.number} disposition={one} />
          ))}
        </ol>
      )}
      {mayWrite &&
        (writing ? (
          <DisposeForm doubt={doubt} seen={seen} shut={() => setWriting(false)} kept={kept} />
        ) : (
          <div className="row no-print">
            <button type="button" className="button slim" onClick={() => setWriting(true)}>
              {t('caseChecks.write')}
            </button>
          </div>
        ))}
    </article>
  );
}

/** Other cases by their numbers; those that the reader may see can be opened. */
function OtherCases({ cases }: { cases: readonly OtherCase[] }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <p className="small row">
      <strong>{t('caseChecks.others')}</strong>
      {cases.map(({ number, case: id }) =>
        id === null ? (
          <span key={number} title={t('caseChecks.notSeen')}>
            {number}
          </span>
        ) : (
          <Link key={number} to="/cases/$case" params={{ case: id }}>
            {number}
          </Link>
        ),
      )}
    </p>
  );
}

function DispositionLine({ disposition }: { disposition: Disposition }) {
  const { text, by, on } = disposition;
  return (
    <li>
      <p className="answer-text" lang="zh-CN">
        {text}
      </p>
      <p className="tiny soft">
        {by.party.name} {by.name ?? ''} · <time dateTime={on}>{on}</time>
      </p>
    </li>
  );
}
